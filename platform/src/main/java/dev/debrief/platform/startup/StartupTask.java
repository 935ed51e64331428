package dev.debrief.platform.startup;

/** What a process of a service is started for. Tasks of a deployment end it with exit code 0 when they are done. */
public enum StartupTask {
    SERVE,
    /** Brings the schema up to date. */
    MIGRATE,
    /** Creates the topics that are missing. */
    CREATE_TOPICS
}

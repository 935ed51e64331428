package dev.debrief.localstack;

/** The four services and the names of their modules, databases and options. */
public enum Service {
    INCIDENT("incident-service", "incident"),
    POSTMORTEM("postmortem-service", "postmortem"),
    ACTION_TRACKER("action-tracker-service", "action_tracker"),
    NOTIFICATION("notification-service", "notification");

    private final String module;
    private final String database;

    Service(String module, String database) {
        this.module = module;
        this.database = database;
    }

    /** The Maven module; also the name of the service in messages and log files. */
    public String module() {
        return module;
    }

    public String database() {
        return database;
    }

    /** The command-line option that sets the port. */
    public String portOption() {
        return "--" + database.replace('_', '-') + "-port";
    }
}

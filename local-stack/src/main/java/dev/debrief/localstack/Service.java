package dev.debrief.localstack;

/** The four services, with the names that their modules, databases and options go by. */
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

    /** The Maven module and the service's name in messages and log files. */
    public String module() {
        return module;
    }

    public String database() {
        return database;
    }

    /** The option that moves the service's port. */
    public String portOption() {
        return "--" + database.replace('_', '-') + "-port";
    }
}

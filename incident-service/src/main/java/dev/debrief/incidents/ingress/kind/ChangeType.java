package dev.debrief.incidents.ingress.kind;

/** What senders report; all kinds of sources use these types. */
public enum ChangeType {
    /** The sender opened its incident, or an alert fires. */
    OPENED,
    ACKNOWLEDGED,
    ESCALATED,
    NOTE,
    STATUS_UPDATE,
    /** The cause is known. */
    IDENTIFIED,
    /** Priority, urgency, service or title of the incident may have changed; its attributes are complete. */
    CHANGED,
    /** People were given roles, or lost them. */
    ROLE,
    TASK,
    /** The sender resolved its incident, or an alert no longer fires. */
    RESOLVED,
    REOPENED
}

package dev.debrief.notifications.routing;

import dev.debrief.notifications.notification.Reason;

/** A role of people whom an event does not name, but earlier events did. */
public enum StoredRole {
    /** Who submitted the postmortem, or reported its incident. */
    AUTHOR(Reason.AUTHOR),
    /** Who facilitates, or last facilitated, the review meeting of the postmortem. */
    FACILITATOR(Reason.FACILITATOR),
    /** Who takes part in the subject. */
    PARTICIPANTS(Reason.PARTICIPANT),
    /** The teams that run a service affected by the incident. */
    SERVICE_TEAMS(Reason.RESPONSIBLE),
    /** The owners of the action items of the postmortem. */
    ACTION_ITEM_OWNERS(Reason.RESPONSIBLE);

    private final Reason reason;

    StoredRole(Reason reason) {
        this.reason = reason;
    }

    /** Why they are notified. */
    public Reason reason() {
        return reason;
    }
}

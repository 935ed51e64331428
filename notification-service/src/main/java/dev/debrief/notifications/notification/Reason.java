package dev.debrief.notifications.notification;

/** Why somebody receives a notification, strongest first. */
public enum Reason {
    /** A comment mentions them. */
    MENTIONED,
    /** An overdue action item was escalated to them. */
    ESCALATED_TO,
    /** Their review is requested. */
    REVIEWER,
    /** They facilitate the review meeting. */
    FACILITATOR,
    /** They are, or were, invited to the review meeting. */
    INVITEE,
    /** They submitted the postmortem, or reported its incident as long as nobody has. */
    AUTHOR,
    /** They own the action item, or have owned it until now. */
    OWNER,
    /** They take part in the incident or the postmortem. */
    PARTICIPANT,
    /** They own an action item of the postmortem, or run a service that the incident affected. */
    RESPONSIBLE,
    /** They subscribed, or an administrator subscribed them. */
    SUBSCRIBED,
    /** A default of the organisation subscribes everybody. */
    DEFAULT
}

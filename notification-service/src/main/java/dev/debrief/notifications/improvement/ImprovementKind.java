package dev.debrief.notifications.improvement;

/** What was improved. Of several about one subject, a summary contains the first one of this order. */
enum ImprovementKind {
    /** An action item had the intended effect. */
    VERIFIED,
    /** The work on an action item is done. */
    COMPLETED,
    /** A postmortem was closed. */
    CLOSED,
    /** A postmortem was published for the first time. */
    PUBLISHED
}

package dev.debrief.notifications.notification;

/** How a piece of news is meant. */
public enum Tone {
    /** Something happened. */
    NEWS,
    /** Somebody is asked to do something. */
    NUDGE,
    /** Something went well and is worth a smile. */
    CELEBRATION
}

package dev.debrief.notifications.notification;

/** The tone of a notification. */
public enum Tone {
    /** Something happened. */
    UPDATE,
    /** Calls for action. */
    REMINDER,
    /** Something went well. */
    SUCCESS
}

package dev.debrief.notifications.notification;

/** How often a subscriber receives messages. */
public enum Frequency {
    /** One message per event. */
    INSTANT,
    /** One message a day about all events since the last one. */
    DAILY,
    /** One message a week about all events since the last one. */
    WEEKLY
}

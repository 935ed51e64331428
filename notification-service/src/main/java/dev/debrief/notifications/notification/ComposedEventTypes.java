package dev.debrief.notifications.notification;

/** Types of notifications that this service composes itself. */
public final class ComposedEventTypes {

    /** What a week improved; not an event of another service, but subscribed to like one. */
    public static final String WEEKLY_IMPROVEMENTS = "dev.debrief.notification.weekly-improvements.v1";

    private ComposedEventTypes() {}
}

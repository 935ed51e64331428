package dev.debrief.notifications.notification;

/** Types of notifications that this service composes itself. They are no events of another service. */
public final class ComposedEventTypes {

    /** What the types of digests and summaries begin with; these are about no subject. */
    public static final String PREFIX = "dev.debrief.notification.";

    public static final String DIGEST = PREFIX + "digest.v1";

    /** What a week improved; subscribed to like an event. */
    public static final String WEEKLY_IMPROVEMENTS = PREFIX + "weekly-improvements.v1";

    public static final String ENDPOINT_TESTED = "dev.debrief.endpoint.tested.v1";

    private ComposedEventTypes() {}
}

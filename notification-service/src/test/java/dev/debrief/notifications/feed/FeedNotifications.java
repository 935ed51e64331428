package dev.debrief.notifications.feed;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.debrief.notifications.notification.Audience;
import dev.debrief.notifications.notification.Notification;
import dev.debrief.notifications.notification.NotificationContent;
import dev.debrief.notifications.notification.Severity;
import dev.debrief.notifications.notification.Tone;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Notifications about subjects of their own. */
public final class FeedNotifications {

    private FeedNotifications() {}

    public static Notification about(String headline) {
        return of("dev.debrief.action-item.overdue.v1", Tone.REMINDER, UUID.randomUUID(), "AI-12", headline);
    }

    public static Notification of(String eventType, Tone tone, UUID subjectId, String subjectKey, String headline) {
        return new Notification(
                UUID.randomUUID().toString(),
                eventType,
                Instant.parse("2024-11-23T00:00:00Z"),
                subjectId,
                subjectKey,
                Severity.HIGH,
                Audience.EVERYBODY,
                new NotificationContent(tone, headline, List.of("Owner: QA Team.")),
                null,
                JsonNodeFactory.instance.objectNode(),
                null);
    }
}

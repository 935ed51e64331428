package dev.debrief.notifications.notification;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Notifications for tests. */
public final class SampleNotifications {

    private SampleNotifications() {}

    public static Notification overdue() {
        return overdue(new NotificationContent(
                Tone.REMINDER,
                "AI-12 \"Add edge case tests\" is past its due date",
                List.of("It was due on Friday, 22 November 2024 and is in progress.", "Owner: QA Team.")));
    }

    public static Notification overdue(NotificationContent content) {
        return new Notification(
                UUID.randomUUID().toString(),
                "dev.debrief.action-item.overdue.v1",
                Instant.parse("2024-11-23T00:00:00Z"),
                UUID.fromString("01933ec1-f980-760e-9c06-fbfa997cbedf"),
                "AI-12",
                Severity.HIGH,
                Audience.EVERYBODY,
                content,
                "https://debrief.example/action-items/AI-12",
                JsonNodeFactory.instance.objectNode().put("dueOn", "2024-11-22"),
                null);
    }

    public static Notification withoutLink() {
        Notification overdue = overdue();
        return new Notification(
                overdue.eventId(),
                overdue.eventType(),
                overdue.occurredAt(),
                overdue.subjectId(),
                overdue.subjectKey(),
                overdue.severity(),
                overdue.audience(),
                overdue.content(),
                null,
                overdue.event(),
                null);
    }

    public static Notification withSeverity(@Nullable Severity severity) {
        Notification overdue = overdue();
        return new Notification(
                overdue.eventId(),
                overdue.eventType(),
                overdue.occurredAt(),
                overdue.subjectId(),
                overdue.subjectKey(),
                severity,
                overdue.audience(),
                overdue.content(),
                overdue.link(),
                overdue.event(),
                null);
    }
}

package dev.debrief.notifications.channel.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.notifications.notification.Notification;
import dev.debrief.notifications.notification.Reason;
import dev.debrief.notifications.notification.Tone;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The body of a webhook, with the members of Standard Webhooks: {@code type}, {@code timestamp} and {@code data}.
 *
 * @param type the event type with underscores for hyphens, as Standard Webhooks requires; {@code data.eventType} has
 *     the original spelling
 * @param timestamp time of the event
 */
record WebhookPayload(String type, Instant timestamp, Content data) {

    /** Recommended by Standard Webhooks; the event is omitted from a larger payload. */
    private static final int MAX_PAYLOAD_BYTES = 20_000;

    record Content(
            String eventId,
            String eventType,
            UUID subjectId,
            String subjectKey,
            @Nullable String severity,
            Tone tone,
            String headline,
            List<String> lines,
            @Nullable String link,
            Reason reason,
            @Nullable JsonNode event) {}

    static byte[] of(Notification notification, Reason reason, ObjectMapper json) {
        try {
            byte[] whole = json.writeValueAsBytes(of(notification, reason, notification.event()));
            return whole.length <= MAX_PAYLOAD_BYTES
                    ? whole
                    : json.writeValueAsBytes(of(notification, reason, (JsonNode) null));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static WebhookPayload of(Notification notification, Reason reason, @Nullable JsonNode event) {
        var severity = notification.severity();
        Content content = new Content(
                notification.eventId(),
                notification.eventType(),
                notification.subjectId(),
                notification.subjectKey(),
                severity == null ? null : severity.name(),
                notification.content().tone(),
                notification.content().headline(),
                notification.content().lines(),
                notification.link(),
                reason,
                event);
        return new WebhookPayload(notification.eventType().replace('-', '_'), notification.occurredAt(), content);
    }
}

package dev.debrief.notifications.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.notifications.notification.Notification;
import dev.debrief.notifications.notification.Tone;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is posted: {@code type}, {@code timestamp} and {@code data}, as Standard Webhooks names them.
 *
 * @param type the event type with underscores for hyphens, as Standard Webhooks asks; {@code data.eventType} is the
 *     catalogue's spelling
 * @param timestamp when it happened
 */
record WebhookPayload(String type, Instant timestamp, Content data) {

    /** Standard Webhooks advises to stay below; the event is left out where it would not fit. */
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
            String link,
            @Nullable JsonNode event) {}

    static byte[] of(Notification notification, ObjectMapper json) {
        try {
            byte[] whole = json.writeValueAsBytes(of(notification, notification.event()));
            return whole.length <= MAX_PAYLOAD_BYTES
                    ? whole
                    : json.writeValueAsBytes(of(notification, (JsonNode) null));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static WebhookPayload of(Notification notification, @Nullable JsonNode event) {
        var severity = notification.severity();
        Content content = new Content(
                notification.eventId(),
                notification.eventType(),
                notification.subjectId(),
                notification.subjectKey(),
                severity == null ? null : severity.name(),
                notification.wording().tone(),
                notification.wording().headline(),
                notification.wording().lines(),
                notification.link(),
                event);
        return new WebhookPayload(notification.eventType().replace('-', '_'), notification.occurredAt(), content);
    }
}

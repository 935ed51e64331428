package dev.debrief.notifications.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.notifications.announcement.Announcement;
import dev.debrief.notifications.announcement.Tone;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is posted: {@code type}, {@code timestamp} and {@code data}, as Standard Webhooks names them.
 *
 * @param type the event type with underscores for hyphens, as Standard Webhooks asks; {@code data.factType} is the
 *     catalogue's spelling
 * @param timestamp when it happened
 */
record WebhookBody(String type, Instant timestamp, Content data) {

    /** Standard Webhooks advises to stay below; the fact is left out where it would not fit. */
    private static final int MOST_BYTES = 20_000;

    record Content(
            String eventId,
            String factType,
            UUID subjectId,
            String subjectKey,
            @Nullable String severity,
            Tone tone,
            String headline,
            List<String> lines,
            String link,
            @Nullable JsonNode fact) {}

    static byte[] of(Announcement announcement, ObjectMapper json) {
        try {
            byte[] whole = json.writeValueAsBytes(of(announcement, announcement.fact()));
            return whole.length <= MOST_BYTES ? whole : json.writeValueAsBytes(of(announcement, (JsonNode) null));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static WebhookBody of(Announcement announcement, @Nullable JsonNode fact) {
        var severity = announcement.severity();
        Content content = new Content(
                announcement.eventId(),
                announcement.factType(),
                announcement.subjectId(),
                announcement.subjectKey(),
                severity == null ? null : severity.name(),
                announcement.wording().tone(),
                announcement.wording().headline(),
                announcement.wording().lines(),
                announcement.link(),
                fact);
        return new WebhookBody(announcement.factType().replace('-', '_'), announcement.occurredAt(), content);
    }
}

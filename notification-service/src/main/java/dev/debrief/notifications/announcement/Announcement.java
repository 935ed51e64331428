package dev.debrief.notifications.announcement;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What there is to tell about one fact. Kept as JSON with each delivery, so a newer version may add components but
 * never take one away.
 *
 * @param eventId {@code ce_id} of the fact
 * @param factType {@code ce_type} of the fact
 * @param occurredAt when it happened, long ago for a fact about an old incident
 * @param severity of the incident behind it; absent when this version does not know the value
 * @param link where to read on
 * @param fact the fact as it was published
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Announcement(
        String eventId,
        String factType,
        Instant occurredAt,
        UUID subjectId,
        String subjectKey,
        @Nullable Severity severity,
        Audience audience,
        Wording wording,
        String link,
        JsonNode fact) {}

package dev.debrief.notifications.notification;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What there is to tell about one event. Kept as JSON with each delivery, so a newer version may add components but
 * never take one away.
 *
 * @param eventId {@code ce_id} of the event
 * @param eventType {@code ce_type} of the event
 * @param occurredAt when it happened, long ago for an event about an old incident
 * @param severity of the incident behind it; absent when this version does not know the value
 * @param link where to read on
 * @param event the event as it was published
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Notification(
        String eventId,
        String eventType,
        Instant occurredAt,
        UUID subjectId,
        String subjectKey,
        @Nullable Severity severity,
        Audience audience,
        NotificationContent wording,
        String link,
        JsonNode event) {}

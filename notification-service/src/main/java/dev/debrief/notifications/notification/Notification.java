package dev.debrief.notifications.notification;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notification about one event. Stored as JSON with each delivery, so a newer version may add components but never
 * remove one.
 *
 * @param eventId {@code ce_id} of the event
 * @param eventType {@code ce_type} of the event
 * @param occurredAt time of the event; long ago for an old incident
 * @param severity severity of the incident; null when this version does not know the value
 * @param link URL of the subject in the organisation's frontend; null when none is configured
 * @param event the published event
 * @param invitation the meeting it is about; null for other notifications
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
        NotificationContent content,
        @Nullable String link,
        JsonNode event,
        @Nullable Invitation invitation) {}

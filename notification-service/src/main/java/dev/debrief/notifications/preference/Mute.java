package dev.debrief.notifications.preference;

import dev.debrief.notifications.notification.EventTypePattern;
import dev.debrief.notifications.notification.Notification;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person or a team does not want to be notified of. With a type and a subject, only notifications with both are
 * muted.
 *
 * @param eventType pattern of types; null for all types
 * @param subject UUID or key of a subject; null for all subjects
 * @param until when it ends; null for no end
 */
public record Mute(
        @Nullable String eventType,
        @Nullable String subject,
        @Nullable Instant until) {

    boolean includes(Notification notification, Instant now) {
        return !isOver(now) && includesType(notification.eventType()) && includesSubject(notification);
    }

    boolean isOver(Instant now) {
        return until != null && !now.isBefore(until);
    }

    private boolean includesType(String type) {
        return eventType == null || new EventTypePattern(eventType).matches(type);
    }

    private boolean includesSubject(Notification notification) {
        return subject == null
                || subject.equals(notification.subjectKey())
                || subject.equals(notification.subjectId().toString());
    }
}

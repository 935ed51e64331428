package dev.debrief.notifications.feed;

import dev.debrief.notifications.notification.Reason;
import dev.debrief.notifications.notification.Tone;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notification in the feed of one handle.
 *
 * @param reason why it is in that feed
 * @param unread whether the reader has not read it yet
 */
public record FeedItem(
        UUID id,
        String handle,
        Reason reason,
        String eventType,
        UUID subjectId,
        String subjectKey,
        Tone tone,
        String headline,
        String body,
        @Nullable String link,
        Instant occurredAt,
        Instant createdAt,
        boolean unread) {}

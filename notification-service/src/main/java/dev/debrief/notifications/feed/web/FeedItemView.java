package dev.debrief.notifications.feed.web;

import dev.debrief.notifications.feed.FeedItem;
import dev.debrief.notifications.notification.Tone;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An item of the feed as JSON. */
@Schema(name = "FeedItem", description = "A piece of news")
record FeedItemView(
        @Schema(description = "The item", examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d", required = true)
        UUID id,

        @Schema(
                description = "Whom it is for: the caller or one of their teams",
                examples = "team:payments",
                required = true)
        String handle,

        @Schema(
                description = "`ce_type` of the event",
                examples = "dev.debrief.action-item.overdue.v1",
                required = true)
        String eventType,

        @Schema(description = "What it is about", examples = "AI-12", required = true)
        String subjectKey,

        @Schema(description = "How it is meant", examples = "REMINDER", required = true)
        Tone tone,

        @Schema(
                description = "One line that can stand alone",
                examples = "AI-12 \"Add edge case tests\" is past its due date",
                required = true)
        String headline,

        @Schema(
                description = "The details, one sentence per line",
                examples = "It was due on Friday, 22 November 2024 and is in progress.",
                required = true)
        String body,

        @Schema(
                description = "Where to read on",
                examples = "https://debrief.example.com/api/v1/action-items/AI-12",
                required = true)
        String link,

        @Schema(description = "When it happened", examples = "2024-11-23T00:00:00Z", required = true)
        Instant occurredAt,

        @Schema(description = "When it came into the feed", examples = "2024-11-23T00:00:01Z", required = true)
        Instant createdAt,

        @Schema(
                description = "Whether the caller's read marker has not come to it yet",
                examples = "true",
                required = true)
        boolean unread) {

    static FeedItemView of(FeedItem item, Optional<UUID> readTo) {
        // Ids grow with time, and their text grows as PostgreSQL orders them.
        boolean read = readTo.map(marker -> item.id().toString().compareTo(marker.toString()) <= 0)
                .orElse(false);
        return new FeedItemView(
                item.id(),
                item.handle(),
                item.eventType(),
                item.subjectKey(),
                item.tone(),
                item.headline(),
                item.body(),
                item.link(),
                item.occurredAt(),
                item.createdAt(),
                !read);
    }
}

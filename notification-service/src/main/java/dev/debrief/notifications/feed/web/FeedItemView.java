package dev.debrief.notifications.feed.web;

import dev.debrief.notifications.feed.FeedItem;
import dev.debrief.notifications.notification.Reason;
import dev.debrief.notifications.notification.Tone;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "FeedItem", description = "A notification in the feed")
record FeedItemView(
        @Schema(description = "Id of the item", examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d", required = true)
        UUID id,

        @Schema(
                description = "Recipient: the caller or one of their teams",
                examples = "team:payments",
                required = true)
        String handle,

        @Schema(description = "Why it is in the feed", examples = "OWNER", required = true)
        Reason reason,

        @Schema(
                description = "`ce_type` of the event",
                examples = "dev.debrief.action-item.overdue.v1",
                required = true)
        String eventType,

        @Schema(description = "Id of the subject", examples = "01933ec1-f980-760e-9c06-fbfa997cbedf", required = true)
        UUID subjectId,

        @Schema(description = "Key of the subject", examples = "AI-12", required = true)
        String subjectKey,

        @Schema(description = "Tone of the message", examples = "REMINDER", required = true)
        Tone tone,

        @Schema(
                description = "One-line summary",
                examples = "AI-12 \"Add edge case tests\" is past its due date",
                required = true)
        String headline,

        @Schema(
                description = "Details, one sentence per line",
                examples = "It was due on Friday, 22 November 2024 and is in progress.",
                required = true)
        String body,

        @Schema(
                description =
                        "Page of the subject in your frontend; absent if no link template is configured for its kind",
                examples = "https://debrief.example.com/action-items/AI-12")
        @Nullable String link,

        @Schema(description = "Time of the event", examples = "2024-11-23T00:00:00Z", required = true)
        Instant occurredAt,

        @Schema(
                description = "Time when the item was added to the feed",
                examples = "2024-11-23T00:00:01Z",
                required = true)
        Instant createdAt,

        @Schema(description = "Whether the caller has not read it yet", examples = "true", required = true)
        boolean unread) {

    static FeedItemView of(FeedItem item) {
        return new FeedItemView(
                item.id(),
                item.handle(),
                item.reason(),
                item.eventType(),
                item.subjectId(),
                item.subjectKey(),
                item.tone(),
                item.headline(),
                item.body(),
                item.link(),
                item.occurredAt(),
                item.createdAt(),
                item.unread());
    }
}

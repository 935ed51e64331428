package dev.debrief.notifications.feed.web;

import dev.debrief.notifications.feed.FeedFilter;
import dev.debrief.notifications.notification.Tone;
import dev.debrief.platform.paging.BooleanParameter;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters of the feed. */
record FeedListQuery(
        @Parameter(
                description = "Filter by read or unread items",
                schema = @Schema(implementation = Boolean.class, examples = "true"))
        @QueryParam("unread")
        @Nullable BooleanParameter unread,

        @Parameter(description = "Tone", example = "REMINDER") @QueryParam("tone") @Nullable Tone tone,

        @Parameter(
                description = "An event type, or all types of an aggregate like `dev.debrief.incident.*`",
                example = "dev.debrief.action-item.overdue.v1")
        @QueryParam("eventType")
        @Pattern(
                regexp = "dev\\.debrief\\.[a-z-]{1,40}\\.(\\*|[a-z-]{1,80}\\.v[0-9]{1,3})",
                message = "must be an event type, or all types of an aggregate like dev.debrief.incident.*")
        @Nullable String eventType,

        @Parameter(description = "Id or key of the subject", example = "AI-12")
        @QueryParam("subject")
        @Pattern(regexp = "[0-9a-fA-F-]{36}|[A-Z]{1,8}-[0-9]{1,18}", message = "must be a UUID or a key like INC-42") @Nullable String subject) {

    FeedFilter filter() {
        return new FeedFilter(BooleanParameter.of(unread), tone, eventType, subject);
    }

    /** Identifies the list, so that a cursor of another list is rejected. */
    String fingerprint() {
        return unread + "/" + tone + "/" + eventType + "/" + subject;
    }
}

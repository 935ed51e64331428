package dev.debrief.actions.action.web;

import dev.debrief.actions.action.ActionItem;
import dev.debrief.actions.action.ActionItemContent;
import dev.debrief.actions.action.ActionItemIntent;
import dev.debrief.actions.action.ActionItemKind;
import dev.debrief.actions.action.ActionItemStatus;
import dev.debrief.actions.action.ActionItemTransition;
import dev.debrief.actions.action.DueDateService;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ActionItem", description = "Something to be done after a postmortem")
record ActionItemView(
        @Schema(description = "The action item", examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d", required = true)
        UUID id,

        @Schema(description = "The key people say", examples = "AI-12", required = true)
        String key,

        @Schema(description = "The postmortem it follows from", required = true)
        PostmortemSummary postmortem,

        @Schema(
                description = "What is to be done",
                examples = "Add edge case tests for discount calculation",
                required = true)
        String title,

        @Schema(description = "Markdown", examples = "Cover promotions **without** metadata.") @Nullable String description,

        @Schema(description = "What it is for", examples = "IMMEDIATE_FIX", required = true)
        ActionItemKind kind,

        @Schema(description = "How it helps", examples = "DETECT", required = true)
        ActionItemIntent intent,

        @Schema(description = "Who sees to it; absent until assigned") @Nullable OwnerView owner,

        @Schema(
                description = "Met until the end of that day in the organisation's zone; absent until set",
                examples = "2024-11-22")
        @Nullable LocalDate dueOn,

        @Schema(
                description = "Whether the due day has passed and the work is not done",
                examples = "false",
                required = true)
        boolean overdue,

        @Schema(description = "The end of the due day; absent unless overdue", examples = "2024-11-23T00:00:00Z")
        @Nullable Instant overdueSince,

        @Schema(description = "Where it is in its life", examples = "IN_PROGRESS", required = true)
        ActionItemStatus status,

        @Schema(
                description = "What was said with the last transition",
                examples = "Waits for the new test environment.")
        @Nullable String statusReason,

        @Schema(description = "When it got there", examples = "2024-11-18T09:30:00Z", required = true)
        Instant statusSince,

        @Schema(
                description = "The steps it can take now",
                examples = "[\"BLOCK\", \"COMPLETE\", \"DROP\"]",
                required = true)
        List<ActionItemTransition> allowedTransitions,

        @Schema(description = "When it was recorded here", examples = "2024-11-18T09:30:00Z", required = true)
        Instant createdAt,

        @Schema(description = "Who recorded it", required = true)
        OwnerView createdBy,

        @Schema(description = "When it last changed", examples = "2024-11-18T09:30:00Z", required = true)
        Instant updatedAt,

        @Schema(description = "Counts the changes; in quotes it is the ETag", examples = "3", required = true)
        long revision) {

    static ActionItemView of(ActionItem item, DueDateService dueDates) {
        ActionItemContent content = item.content();
        Instant overdueSince = dueDates.overdueSince(item).orElse(null);
        return new ActionItemView(
                item.id(),
                item.key(),
                PostmortemSummary.of(item.postmortem()),
                content.title(),
                content.description(),
                content.kind(),
                content.intent(),
                OwnerView.of(content.owner()),
                content.dueOn(),
                overdueSince != null,
                overdueSince,
                item.status(),
                item.statusReason(),
                item.statusSince(),
                item.status().transitions(),
                item.createdAt(),
                OwnerView.required(item.creator()),
                item.updatedAt(),
                item.revision());
    }
}

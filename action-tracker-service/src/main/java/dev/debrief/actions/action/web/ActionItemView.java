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

@Schema(name = "ActionItem", description = "A task that follows from a postmortem")
record ActionItemView(
        @Schema(
                description = "Id of the action item",
                examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d",
                required = true)
        UUID id,

        @Schema(description = "Short key", examples = "AI-12", required = true)
        String key,

        @Schema(description = "The postmortem", required = true)
        PostmortemSummary postmortem,

        @Schema(description = "Title", examples = "Add edge case tests for discount calculation", required = true)
        String title,

        @Schema(description = "Description in Markdown", examples = "Cover promotions **without** metadata.") @Nullable String description,

        @Schema(description = "Kind of the action item", examples = "IMMEDIATE_FIX", required = true)
        ActionItemKind kind,

        @Schema(description = "Intended effect", examples = "DETECT", required = true)
        ActionItemIntent intent,

        @Schema(description = "Owner; absent until assigned") @Nullable OwnerView owner,

        @Schema(
                description = "Last day to complete it, in the organisation's time zone; absent until set",
                examples = "2024-11-22")
        @Nullable LocalDate dueOn,

        @Schema(
                description = "Whether the due date has passed and the work is not done",
                examples = "false",
                required = true)
        boolean overdue,

        @Schema(description = "End of the due day; absent unless overdue", examples = "2024-11-23T00:00:00Z") @Nullable Instant overdueSince,

        @Schema(description = "Status", examples = "IN_PROGRESS", required = true)
        ActionItemStatus status,

        @Schema(
                description = "Reason given with the last transition",
                examples = "Waiting for the new test environment.")
        @Nullable String statusReason,

        @Schema(description = "Time of the last transition", examples = "2024-11-18T09:30:00Z", required = true)
        Instant statusSince,

        @Schema(
                description = "Transitions that the current status allows",
                examples = "[\"BLOCK\", \"COMPLETE\", \"DROP\"]",
                required = true)
        List<ActionItemTransition> allowedTransitions,

        @Schema(description = "Time of creation", examples = "2024-11-18T09:30:00Z", required = true)
        Instant createdAt,

        @Schema(description = "Creator", required = true) OwnerView createdBy,

        @Schema(description = "Time of the last change", examples = "2024-11-18T09:30:00Z", required = true)
        Instant updatedAt,

        @Schema(
                description = "Revision, incremented by every change; the ETag is this number in quotes",
                examples = "3",
                required = true)
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

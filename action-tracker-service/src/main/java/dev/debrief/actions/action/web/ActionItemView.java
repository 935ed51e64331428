package dev.debrief.actions.action.web;

import dev.debrief.actions.action.ActionItem;
import dev.debrief.actions.action.ActionItemStatus;
import dev.debrief.actions.action.ActionItemTransition;
import dev.debrief.actions.action.DueDateService;
import dev.debrief.actions.action.content.ActionItemContent;
import dev.debrief.actions.action.content.ActionItemIntent;
import dev.debrief.actions.action.content.ActionItemKind;
import dev.debrief.actions.policy.ActionItemPriority;
import dev.debrief.actions.postmortem.PostmortemProjection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ActionItem", description = "A task that follows from a postmortem or an incident")
record ActionItemView(
        @Schema(
                description = "Id of the action item",
                examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d",
                required = true)
        UUID id,

        @Schema(description = "Short key", examples = "AI-12", required = true)
        String key,

        @Schema(
                description =
                        "The postmortem; absent for a follow-up of an incident that has none yet. The item joins it"
                                + " when it is drafted")
        @Nullable PostmortemSummary postmortem,

        @Schema(description = "The incident that it follows from", required = true)
        IncidentSummary incident,

        @Schema(description = "Title", examples = "Add edge case tests for discount calculation", required = true)
        String title,

        @Schema(description = "Description in Markdown", examples = "Cover promotions **without** metadata.") @Nullable String description,

        @Schema(description = "Kind of the action item", examples = "IMMEDIATE_FIX", required = true)
        ActionItemKind kind,

        @Schema(description = "Intended effect", examples = "DETECT", required = true)
        ActionItemIntent intent,

        @Schema(description = "How urgent it is", examples = "HIGH", required = true)
        ActionItemPriority priority,

        @Schema(
                description = "What shows that it worked; absent until set",
                examples = "The nightly run covers every kind of incomplete promotion.")
        @Nullable String successMeasure,

        @Schema(description = "Labels", examples = "[\"checkout\"]", required = true)
        List<String> labels,

        @Schema(description = "Owner; absent until assigned") @Nullable OwnerView owner,

        @Schema(
                description = "Last day to complete it, in the organisation's time zone; absent until set",
                examples = "2024-11-22")
        @Nullable LocalDate dueOn,

        @Schema(
                description = "How often the due date has moved since the team committed to the item",
                examples = "1",
                required = true)
        int dueDateMoves,

        @Schema(
                description = "Why the due date was last changed; absent without a reason",
                examples = "The test environment is ready a week later.")
        @Nullable String dueDateReason,

        @Schema(
                description = "Whether the due date has passed and the work is not done",
                examples = "false",
                required = true)
        boolean overdue,

        @Schema(description = "End of the due day; absent unless overdue", examples = "2024-11-23T00:00:00Z") @Nullable Instant overdueSince,

        @Schema(description = "What it addresses", required = true)
        List<AddressedBody> addresses,

        @Schema(
                description = "Whether it was added after the postmortem was published",
                examples = "false",
                required = true)
        boolean addedLater,

        @Schema(
                description = "Whether closing the postmortem waits for it; false only if it was added later",
                examples = "true",
                required = true)
        boolean requiredForClosing,

        @Schema(description = "Status", examples = "IN_PROGRESS", required = true)
        ActionItemStatus status,

        @Schema(description = "Whether it counts as done: DONE or VERIFIED", examples = "false", required = true)
        boolean done,

        @Schema(
                description = "Reason given with the last transition",
                examples = "Waiting for the new test environment.")
        @Nullable String statusReason,

        @Schema(
                description = "URL of the evidence; absent unless given with VERIFY or FIND_INEFFECTIVE",
                examples = "https://grafana.example.com/d/checkout")
        @Nullable String evidenceLink,

        @Schema(
                description = "Key of the incident in which it last happened again; absent unless RECUR was performed",
                examples = "INC-57")
        @Nullable String recurredIn,

        @Schema(description = "Who performed the last transition, or created it", required = true)
        OwnerView statusBy,

        @Schema(
                description = "When the last transition took effect, which may be before it was recorded",
                examples = "2024-11-18T09:30:00Z",
                required = true)
        Instant statusSince,

        @Schema(
                description = "Transitions that it allows now; only DROP without a postmortem",
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
        PostmortemProjection postmortem = item.postmortem();
        Instant overdueSince = dueDates.overdueSince(item).orElse(null);
        return new ActionItemView(
                item.id(),
                item.key(),
                postmortem == null ? null : PostmortemSummary.of(postmortem),
                IncidentSummary.of(item),
                content.title(),
                content.description(),
                content.kind(),
                content.intent(),
                content.priority(),
                content.successMeasure(),
                content.labels(),
                OwnerView.of(content.owner()),
                content.dueOn(),
                item.dueDateMoves(),
                item.dueDateReason(),
                overdueSince != null,
                overdueSince,
                content.addresses().stream().map(AddressedBody::of).toList(),
                item.addedLater(),
                item.requiredForClosing(),
                item.status(),
                item.status().isDone(),
                item.statusReason(),
                item.evidenceLink(),
                item.recurredIn(),
                OwnerView.required(item.statusBy()),
                item.statusSince(),
                item.allowedTransitions(),
                item.createdAt(),
                OwnerView.required(item.creator()),
                item.updatedAt(),
                item.revision());
    }
}

package dev.debrief.actions.action.web;

import dev.debrief.actions.action.ProposeActionItem;
import dev.debrief.actions.action.ProposeActionItem.InitialStatus;
import dev.debrief.actions.action.content.ActionItemContent;
import dev.debrief.actions.action.content.ActionItemIntent;
import dev.debrief.actions.action.content.ActionItemKind;
import dev.debrief.actions.policy.ActionItemPriority;
import dev.debrief.actions.postmortem.PostmortemProjection;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.text.OneLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "CreateActionItemRequest", description = "An action item to create", examples = """
                {
                  "postmortem": "PM-7",
                  "title": "Add edge case tests for discount calculation",
                  "description": "Cover promotions **without** metadata.",
                  "kind": "IMMEDIATE_FIX",
                  "intent": "DETECT",
                  "priority": "HIGH",
                  "successMeasure": "The nightly run covers every kind of incomplete promotion.",
                  "labels": ["checkout"],
                  "owner": {"handle": "team:qa", "displayName": "QA Team"},
                  "dueOn": "2024-11-22",
                  "addresses": [{"kind": "FACTOR", "id": "01933ea1-5b20-7c44-8f0e-2d6a91c4be10"}],
                  "status": "IN_PROGRESS"
                }
                """)
record CreateActionItemRequest(
        @Schema(description = "Id or key of the postmortem", examples = "PM-7") @NotBlank @Size(max = 60) String postmortem,

        @Schema(description = "Title, one line", examples = "Add edge case tests for discount calculation")
        @NotBlank @OneLine
        @Size(max = 200) String title,

        @Schema(description = "Description in Markdown", examples = "Cover promotions **without** metadata.")
        @Size(max = 10_000) @Nullable String description,

        @Schema(description = "Kind of the action item", examples = "IMMEDIATE_FIX") @NotNull ActionItemKind kind,

        @Schema(description = "Intended effect", examples = "DETECT", defaultValue = "OTHER") @Nullable ActionItemIntent intent,

        @Schema(description = "How urgent it is", examples = "HIGH", defaultValue = "MEDIUM") @Nullable ActionItemPriority priority,

        @Schema(
                description = "What shows that it worked: done when …",
                examples = "The nightly run covers every kind of incomplete promotion.")
        @Size(min = 1, max = 1000) @Nullable String successMeasure,

        @Schema(description = "Labels; none by default", examples = "[\"checkout\"]") @Size(max = 20) @Nullable List<@NotBlank @OneLine @Size(max = 100) String> labels,

        @Schema(description = "Owner; OPEN and IN_PROGRESS need one unless the policy says otherwise") @Valid @Nullable OwnerRequest owner,

        @Schema(
                description =
                        "Last day to complete it, in the organisation's time zone; an item with a date in the past is"
                                + " overdue immediately, but nobody is notified of it. OPEN and IN_PROGRESS need one unless the"
                                + " policy says otherwise",
                examples = "2024-11-22")
        @Nullable LocalDate dueOn,

        @Schema(description = "Factors, lessons and evidence that it addresses; none by default")
        @Size(max = 50) @Nullable List<@NotNull @Valid AddressedBody> addresses,

        @Schema(
                description =
                        "Whether closing the postmortem waits for it. False by default for an item that is added after"
                                + " publication; true for all others",
                examples = "true")
        @Nullable Boolean requiredForClosing,

        @Schema(
                description = "Initial status; later statuses are reached by transitions",
                examples = "OPEN",
                defaultValue = "PROPOSED")
        @Nullable InitialStatus status) {

    ProposeActionItem toCommand() {
        return new ProposeActionItem(
                EntityRef.parseMember(PostmortemProjection.KEY_PREFIX, postmortem.strip(), "/postmortem"),
                new ActionItemContent(
                        title.strip(),
                        description,
                        kind,
                        intent == null ? ActionItemIntent.OTHER : intent,
                        OwnerRequest.toOwner(owner),
                        dueOn,
                        AddressedBody.toAddresses(addresses),
                        requiredForClosing,
                        Objects.requireNonNullElse(priority, ActionItemContent.DEFAULT_PRIORITY),
                        successMeasure,
                        Objects.requireNonNullElse(labels, List.of())),
                status == null ? InitialStatus.PROPOSED : status);
    }
}

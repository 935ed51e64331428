package dev.debrief.actions.action.web;

import dev.debrief.actions.action.ActionItemContent;
import dev.debrief.actions.action.ActionItemIntent;
import dev.debrief.actions.action.ActionItemKind;
import dev.debrief.actions.action.ProposeActionItem;
import dev.debrief.actions.action.ProposeActionItem.InitialStatus;
import dev.debrief.platform.text.OneLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "CreateActionItemRequest", description = "An action item to create", examples = """
                {
                  "postmortem": "PM-7",
                  "title": "Add edge case tests for discount calculation",
                  "description": "Cover promotions **without** metadata.",
                  "kind": "IMMEDIATE_FIX",
                  "intent": "DETECT",
                  "owner": {"handle": "team:qa", "displayName": "QA Team"},
                  "dueOn": "2024-11-22",
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

        @Schema(description = "Owner; can be assigned later") @Valid @Nullable OwnerRequest owner,

        @Schema(
                description =
                        "Last day to complete it, in the organisation's time zone; an item with a date in the past is"
                                + " overdue immediately, but nobody is notified of it",
                examples = "2024-11-22")
        @Nullable LocalDate dueOn,

        @Schema(
                description = "Initial status; later statuses are reached by transitions",
                examples = "OPEN",
                defaultValue = "PROPOSED")
        @Nullable InitialStatus status) {

    ProposeActionItem toCommand() {
        return new ProposeActionItem(
                PostmortemRef.parse(postmortem),
                new ActionItemContent(
                        title.strip(),
                        description,
                        kind,
                        intent == null ? ActionItemIntent.OTHER : intent,
                        OwnerRequest.toOwner(owner),
                        dueOn),
                status == null ? InitialStatus.PROPOSED : status);
    }
}

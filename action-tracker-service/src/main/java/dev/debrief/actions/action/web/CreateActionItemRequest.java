package dev.debrief.actions.action.web;

import dev.debrief.actions.action.ActionItemContent;
import dev.debrief.actions.action.ActionItemIntent;
import dev.debrief.actions.action.ActionItemKind;
import dev.debrief.actions.action.ProposeActionItem;
import dev.debrief.actions.action.ProposeActionItem.InitialStatus;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "CreateActionItemRequest", description = "An action item to create")
record CreateActionItemRequest(
        @Schema(description = "Id or key of the postmortem it follows from", examples = "PM-7")
        @NotBlank @Size(max = 60) String postmortem,

        @Schema(
                description = "What is to be done, in one line",
                examples = "Add edge case tests for discount calculation")
        @NotBlank @Size(max = 200) String title,

        @Schema(description = "More about it, in Markdown", examples = "Cover promotions **without** metadata.")
        @Size(max = 10_000) @Nullable String description,

        @Schema(description = "What it is for", examples = "IMMEDIATE_FIX") @NotNull ActionItemKind kind,

        @Schema(description = "How it helps", examples = "DETECT", defaultValue = "OTHER") @Nullable ActionItemIntent intent,

        @Schema(description = "Who sees to it; can be named later") @Valid @Nullable OwnerRequest owner,

        @Schema(
                description =
                        "Due until the end of this day in the organisation's zone; a day in the past makes the item"
                                + " overdue at once",
                examples = "2024-11-22")
        @Nullable LocalDate dueOn,

        @Schema(
                description = "How far it is already; later statuses are reached by transitions",
                examples = "OPEN",
                defaultValue = "PROPOSED")
        @Nullable InitialStatus status) {

    static final String EXAMPLE = """
            {
              "postmortem": "PM-7",
              "title": "Add edge case tests for discount calculation",
              "description": "Cover promotions **without** metadata.",
              "kind": "IMMEDIATE_FIX",
              "intent": "DETECT",
              "owner": {"handle": "team:qa", "displayName": "QA Team"},
              "dueOn": "2024-11-22",
              "status": "IN_PROGRESS"
            }""";

    ProposeActionItem toCommand() {
        return new ProposeActionItem(
                PostmortemRef.parse(postmortem),
                new ActionItemContent(
                        title.strip(),
                        description,
                        kind,
                        intent == null ? ActionItemIntent.OTHER : intent,
                        OwnerRequest.toOwner(owner),
                        DueDateRange.requireInRange(dueOn)),
                status == null ? InitialStatus.PROPOSED : status);
    }
}

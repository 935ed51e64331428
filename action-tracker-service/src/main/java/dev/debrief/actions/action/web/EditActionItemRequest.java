package dev.debrief.actions.action.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.actions.action.ActionItemContent;
import dev.debrief.actions.action.ActionItemIntent;
import dev.debrief.actions.action.ActionItemKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "EditActionItemRequest",
        description = "The members to change, as a JSON Merge Patch: what is left out stays, null removes")
record EditActionItemRequest(
        @Schema(description = "What is to be done, in one line", examples = "Add edge case tests for all discounts")
        @NotBlank @Size(max = 200) String title,

        @Schema(
                description = "More about it, in Markdown; null removes it",
                examples = "Promotions without metadata too.")
        @Size(max = 10_000) @Nullable String description,

        @Schema(description = "What it is for", examples = "PREVENTIVE_MEASURE") @NotNull ActionItemKind kind,

        @Schema(description = "How it helps", examples = "PREVENT") @NotNull ActionItemIntent intent,

        @Schema(description = "Who sees to it; null takes the owner away") @Valid @Nullable OwnerRequest owner,

        @Schema(description = "The last day it may be done on; null takes the due date away", examples = "2024-11-29")
        @Nullable LocalDate dueOn) {

    static final String EXAMPLE = """
            {
              "description": "Promotions without metadata too.",
              "owner": {"handle": "team:qa", "displayName": "QA Team"},
              "dueOn": "2024-11-29"
            }""";

    static EditActionItemRequest of(ActionItemContent content) {
        return new EditActionItemRequest(
                content.title(),
                content.description(),
                content.kind(),
                content.intent(),
                OwnerRequest.of(content.owner()),
                content.dueOn());
    }

    /** A new owner must not inherit the name of the one before, as merging member by member would have it. */
    static JsonNode withOwnerReplaced(JsonNode patch) {
        if (patch.get("owner") instanceof ObjectNode owner && owner.has("handle") && !owner.has("displayName")) {
            owner.putNull("displayName");
        }
        return patch;
    }

    ActionItemContent toEdit() {
        return new ActionItemContent(
                title.strip(),
                description,
                kind,
                intent,
                OwnerRequest.toOwner(owner),
                DueDateRange.requireInRange(dueOn));
    }
}

package dev.debrief.actions.action.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.actions.action.content.ActionItemContent;
import dev.debrief.actions.action.content.ActionItemEdit;
import dev.debrief.actions.action.content.ActionItemIntent;
import dev.debrief.actions.action.content.ActionItemKind;
import dev.debrief.actions.policy.ActionItemPriority;
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

@Schema(name = "EditActionItemRequest", description = "A JSON Merge Patch: omitted members stay, null removes a value")
record EditActionItemRequest(
        @Schema(description = "Title, one line", examples = "Add edge case tests for all discounts")
        @NotBlank @OneLine
        @Size(max = 200) String title,

        @Schema(description = "Description in Markdown; null removes it", examples = "Promotions without metadata too.")
        @Size(max = 10_000) @Nullable String description,

        @Schema(description = "Kind of the action item", examples = "PREVENTIVE_MEASURE") @NotNull ActionItemKind kind,

        @Schema(description = "Intended effect", examples = "PREVENT") @NotNull ActionItemIntent intent,

        @Schema(description = "How urgent it is", examples = "HIGHEST") @NotNull ActionItemPriority priority,

        @Schema(
                description = "What shows that it worked: done when …; null removes it",
                examples = "No order with an incomplete promotion fails in the next sale.")
        @Size(min = 1, max = 1000) @Nullable String successMeasure,

        @Schema(description = "Labels; the list replaces the previous one", examples = "[\"checkout\", \"testing\"]")
        @Size(max = 20) @Nullable List<@NotBlank @OneLine @Size(max = 100) String> labels,

        @Schema(description = "Owner; null removes the owner") @Valid @Nullable OwnerRequest owner,

        @Schema(description = "Last day to complete it; null removes the due date", examples = "2024-11-29") @Nullable LocalDate dueOn,

        @Schema(
                description =
                        "Why the due date changes; required once the team has committed to the item, and only with a new"
                                + " date. Read it back as `dueDateReason`",
                examples = "The test environment is ready a week later.")
        @Size(min = 1, max = 500) @Nullable String dueDateReason,

        @Schema(description = "Factors, lessons and evidence that it addresses; the list replaces the previous one")
        @Size(max = 50) @Nullable List<@NotNull @Valid AddressedBody> addresses,

        @Schema(
                description =
                        "Whether closing the postmortem waits for it. False by default for an item that is added after"
                                + " publication; true for all others; null restores the default",
                examples = "true")
        @Nullable Boolean requiredForClosing) {

    static final String EXAMPLE = """
            {
              "description": "Promotions without metadata too.",
              "owner": {"handle": "team:qa", "displayName": "QA Team"},
              "dueOn": "2024-11-29",
              "dueDateReason": "The test environment is ready a week later."
            }""";

    static EditActionItemRequest of(ActionItemContent content) {
        return new EditActionItemRequest(
                content.title(),
                content.description(),
                content.kind(),
                content.intent(),
                content.priority(),
                content.successMeasure(),
                content.labels(),
                OwnerRequest.of(content.owner()),
                content.dueOn(),
                null,
                content.addresses().stream().map(AddressedBody::of).toList(),
                content.requiredForClosing());
    }

    /** Prevents that merging by member gives a new owner the display name of the previous one. */
    static JsonNode withOwnerReplaced(JsonNode patch) {
        if (patch.get("owner") instanceof ObjectNode owner && owner.has("handle") && !owner.has("displayName")) {
            owner.putNull("displayName");
        }
        return patch;
    }

    ActionItemEdit toEdit() {
        return new ActionItemEdit(
                new ActionItemContent(
                        title.strip(),
                        description,
                        kind,
                        intent,
                        OwnerRequest.toOwner(owner),
                        dueOn,
                        AddressedBody.toAddresses(addresses),
                        requiredForClosing,
                        priority,
                        successMeasure,
                        Objects.requireNonNullElse(labels, List.of())),
                dueDateReason);
    }
}

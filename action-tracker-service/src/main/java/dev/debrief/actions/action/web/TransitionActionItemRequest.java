package dev.debrief.actions.action.web;

import dev.debrief.actions.action.ActionItemTransition;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "TransitionActionItemRequest", description = "A step in the life of an action item")
record TransitionActionItemRequest(
        @Schema(
                description = "The step; `allowedTransitions` of the item names those it can take now",
                examples = "DROP")
        @NotNull ActionItemTransition transition,

        @Schema(
                description = "Why, in words; BLOCK, FIND_INEFFECTIVE and DROP need it, VERIFY takes it as a note",
                examples = "Covered by the new test suite.")
        @Size(max = 2000) @Nullable String reason) {

    static final String EXAMPLE = """
            {"transition": "DROP", "reason": "Covered by the new test suite."}""";
}

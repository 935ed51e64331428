package dev.debrief.actions.recurrence.web;

import dev.debrief.actions.recurrence.RecurrenceState;
import dev.debrief.platform.problem.ProblemMembers;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Members of problems, for the OpenAPI document. */
final class RecurrenceProblemMembers {

    private RecurrenceProblemMembers() {}

    @ProblemMembers("recurrence-exists")
    @Schema(name = "RecurrenceExistsMembers", description = "Members of the problem recurrence-exists")
    record RecurrenceExists(
            @Schema(
                    description = "The existing recurrence",
                    examples = "01946b10-5d20-7b8e-9c41-2f6a7d8e9b01",
                    required = true)
            UUID recurrence,

            @Schema(description = "Its state", examples = "DISMISSED", required = true)
            RecurrenceState state) {}
}

package dev.debrief.actions.recurrence.web;

import dev.debrief.platform.identity.EntityRef;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The path parameters of one recurrence. */
record RecurrencePath(
        @PathParam("id") EntityRef item,

        @Parameter(description = "The recurrence", example = "01946b10-5d20-7b8e-9c41-2f6a7d8e9b01")
        @PathParam("recurrenceId")
        EntityRef recurrence) {

    /** @throws dev.debrief.platform.problem.ProblemException NOT_FOUND when the id is no UUID */
    UUID id() {
        return recurrence.requireId("recurrence");
    }
}

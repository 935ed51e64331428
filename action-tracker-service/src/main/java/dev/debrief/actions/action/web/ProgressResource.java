package dev.debrief.actions.action.web;

import dev.debrief.actions.action.ActionItemService;
import dev.debrief.actions.action.state.PastProgressService;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.problem.ParameterProblems;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/postmortems")
@Produces(ActionItemResource.JSON)
@Tag(name = "Progress", description = "Progress of the action items of a postmortem")
class ProgressResource {

    private final ActionItemService items;
    private final PastProgressService past;
    private final CurrentActor caller;

    ProgressResource(ActionItemService items, PastProgressService past, CurrentActor caller) {
        this.items = items;
        this.past = past;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/progress")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getPostmortemProgress",
            summary = "Get the progress of the action items of a postmortem",
            description =
                    "Counts by status, overdue items and the percentage that is done. A new postmortem becomes available"
                            + " within a second. With `asOf`, the progress at the end of that day: due dates as they"
                            + " were promised then, and the statuses that were in effect, even if they were recorded"
                            + " later. For a day to come, it is the progress if nothing changes.")
    @APIResponse(responseCode = "200", description = "The progress")
    public ProgressView progress(
            @PathParam("id") EntityRef id,
            @Parameter(description = "The progress as of the end of this day", example = "2024-12-01")
                    @QueryParam("asOf")
                    @Nullable LocalDate asOf,
            @Parameter(
                            description = "With `asOf`: only what was recorded by the end of this day",
                            example = "2024-12-01")
                    @QueryParam("recordedBy")
                    @Nullable LocalDate recordedBy) {
        if (asOf != null) {
            return ProgressView.of(past.progress(id, asOf, recordedBy, caller.get()));
        }
        if (recordedBy != null) {
            throw ParameterProblems.invalid("recordedBy", recordedBy, "needs asOf");
        }
        return ProgressView.of(items.progress(id, caller.get()));
    }
}

package dev.debrief.actions.action.web;

import dev.debrief.actions.action.ActionItemService;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/postmortems")
@Produces(ActionItemResource.JSON)
@Tag(name = "Progress", description = "Progress of the action items of a postmortem")
class ProgressResource {

    private final ActionItemService items;
    private final CurrentActor caller;

    ProgressResource(ActionItemService items, CurrentActor caller) {
        this.items = items;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/progress")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getPostmortemProgress",
            summary = "Get the progress of the action items of a postmortem",
            description = "Counts by status, overdue items and the percentage that is done. A new postmortem becomes"
                    + " available within a second.")
    @APIResponse(responseCode = "200", description = "The progress")
    public ProgressView progress(@PathParam("id") EntityRef id) {
        return ProgressView.of(items.progress(id, caller.get()));
    }
}

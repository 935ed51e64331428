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
@Tag(name = "Progress", description = "How far the action items of a postmortem are")
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
            summary = "Read how far the action items of a postmortem are",
            description = "Counts by status, what is overdue and the share that is done. A new postmortem is known here"
                    + " within a second.")
    @APIResponse(responseCode = "200", description = "The progress")
    public ProgressView progress(@PathParam("id") EntityRef id) {
        EntityRef postmortem = id;
        return ProgressView.of(items.progress(postmortem, caller.get()));
    }
}

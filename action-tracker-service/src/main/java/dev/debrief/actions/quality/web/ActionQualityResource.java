package dev.debrief.actions.quality.web;

import dev.debrief.actions.quality.ActionQualityService;
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

@Path("/api/v1/action-items")
@Produces("application/json")
@Tag(name = "Quality", description = "Whether action items can be understood, finished and verified")
class ActionQualityResource {

    private final ActionQualityService quality;
    private final CurrentActor caller;

    ActionQualityResource(ActionQualityService quality, CurrentActor caller) {
        this.quality = quality;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/quality")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getActionItemQuality",
            summary = "Check the quality of an action item",
            description =
                    "Findings about the wording of the title, the owner, the due date and the success measure, with"
                            + " why they matter and what would satisfy them. They are advice: a commitment is refused only for"
                            + " those that `blockingQualityRules` of the policy names. The due date of a finished item is not"
                            + " checked.")
    @APIResponse(responseCode = "200", description = "The findings")
    public ActionQualityView get(@PathParam("id") EntityRef id) {
        return ActionQualityView.of(quality.of(id, caller.get()));
    }
}

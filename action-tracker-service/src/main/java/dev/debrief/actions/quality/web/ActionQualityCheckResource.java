package dev.debrief.actions.quality.web;

import dev.debrief.actions.quality.ActionQualityService;
import dev.debrief.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/action-quality-checks")
@Produces("application/json")
@Tag(name = "Quality", description = "Whether action items can be understood, finished and verified")
class ActionQualityCheckResource {

    private final ActionQualityService quality;

    ActionQualityCheckResource(ActionQualityService quality) {
        this.quality = quality;
    }

    @POST
    @Consumes("application/json")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "checkActionQuality",
            summary = "Check the quality of an action item that is not stored",
            description =
                    "For example while it is being typed. Nothing is stored; on the same day, the same request has"
                            + " the same result.")
    @APIResponse(responseCode = "200", description = "The findings")
    public ActionQualityView check(@Valid @NotNull CheckActionQualityRequest request) {
        return ActionQualityView.of(quality.of(request.toItem()));
    }
}

package dev.debrief.actions.benefit.web;

import dev.debrief.actions.benefit.ActionItemBenefit;
import dev.debrief.actions.benefit.BenefitService;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.revision.ETags;
import dev.debrief.platform.revision.IfMatch;
import dev.debrief.platform.revision.IfNoneMatch;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/action-items")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Minutes bought", description = "By how much action items would have shortened their incident")
class BenefitResource {

    private final BenefitService benefits;
    private final CurrentActor caller;

    BenefitResource(BenefitService benefits, CurrentActor caller) {
        this.benefits = benefits;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/benefit")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getActionItemBenefit",
            summary = "Get the benefit of an action item",
            description =
                    "Returns the interval of a response that the action item is meant to shorten, and by how much."
                            + " Without one, the response is 404.")
    @APIResponse(responseCode = "200", description = "The benefit")
    public RestResponse<BenefitView> get(@PathParam("id") EntityRef id, @BeanParam IfNoneMatch ifNoneMatch) {
        ActionItemBenefit benefit = benefits.get(id, caller.get());
        return ETags.okOrNotModified(BenefitView.of(benefit), benefit.revision(), ifNoneMatch);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/benefit")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "setActionItemBenefit",
            summary = "Set the benefit of an action item",
            description = "Says which interval of a response the action item is meant to shorten, and by how many"
                    + " minutes. Use ETag \"0\" for the first one.")
    @APIResponse(responseCode = "200", description = "The new benefit")
    public RestResponse<BenefitView> set(
            @PathParam("id") EntityRef id, @BeanParam IfMatch ifMatch, @Valid @NotNull BenefitRequest request) {
        ActionItemBenefit benefit = benefits.set(id, ifMatch.precondition(), request.toBenefit(), caller.get());
        return ETags.ok(BenefitView.of(benefit), benefit.revision());
    }

    @DELETE
    @Path("/{id}/benefit")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "removeActionItemBenefit",
            summary = "Remove the benefit of an action item",
            description = "The action item shortens no interval any more.")
    @APIResponse(responseCode = "204", description = "Removed")
    public void remove(@PathParam("id") EntityRef id, @BeanParam IfMatch ifMatch) {
        benefits.remove(id, ifMatch.precondition(), caller.get());
    }
}

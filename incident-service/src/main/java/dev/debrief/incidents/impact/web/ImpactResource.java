package dev.debrief.incidents.impact.web;

import dev.debrief.incidents.impact.Impact;
import dev.debrief.incidents.impact.ImpactService;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.problem.ProblemTypes;
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

@Path("/api/v1/incidents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Impact", description = "The impact of an incident on users, business and colleagues")
class ImpactResource {

    private final ImpactService impacts;
    private final CurrentActor actor;

    ImpactResource(ImpactService impacts, CurrentActor actor) {
        this.impacts = impacts;
        this.actor = actor;
    }

    @GET
    @Path("/{id}/impact")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getImpact",
            summary = "Read the impact",
            description = "Returns the current assessment: an empty object with ETag \"0\" if there is none.")
    @APIResponse(responseCode = "200", description = "The assessment")
    public RestResponse<ImpactBody> get(@PathParam("id") EntityRef id, @BeanParam IfNoneMatch ifNoneMatch) {
        Impact impact = impacts.get(id, actor.get());
        return ETags.okOrNotModified(ImpactBody.of(impact.assessment()), impact.revision(), ifNoneMatch);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/impact")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @ProblemTypes("incident-merged")
    @Operation(
            operationId = "assessImpact",
            summary = "Assess the impact",
            description = "Replaces the assessment. Use ETag \"0\" for the first one.")
    @APIResponse(responseCode = "200", description = "The new assessment")
    public RestResponse<ImpactBody> assess(
            @PathParam("id") EntityRef id, @BeanParam IfMatch ifMatch, @Valid @NotNull ImpactBody request) {
        Impact impact = impacts.assess(id, ifMatch.precondition(), request.toAssessment(), actor.get());
        return ETags.ok(ImpactBody.of(impact.assessment()), impact.revision());
    }
}

package dev.debrief.postmortems.drafting.web;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.memory.LargeRead;
import dev.debrief.platform.problem.ProblemTypes;
import dev.debrief.platform.revision.IfMatch;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
import dev.debrief.postmortems.details.web.PostmortemView;
import dev.debrief.postmortems.drafting.DraftingService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/postmortems")
@Produces("application/json")
@Tag(name = "Postmortems", description = "From the automatic draft to the published document")
class CoveredIncidentResource {

    private final DraftingService drafts;
    private final CurrentActor caller;

    CoveredIncidentResource(DraftingService drafts, CurrentActor caller) {
        this.drafts = drafts;
        this.caller = caller;
    }

    @PUT
    @Path("/{id}/incidents/{incidentId}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @LargeRead
    @ProblemTypes({"postmortem-not-writable", "too-many-incidents"})
    @Operation(
            operationId = "coverIncident",
            summary = "Cover one more incident",
            description = "The document merges the timelines and the impact of all its incidents. It takes the worst of"
                    + " their severities and is visible only to those who may see every one of them. A new incident"
                    + " becomes known within a second after it was reported.")
    @APIResponse(responseCode = "200", description = "The postmortem after the change")
    public RestResponse<PostmortemView> cover(
            @PathParam("id") EntityRef id,
            @Parameter(description = "UUID or key of the incident", example = "INC-43") @PathParam("incidentId")
                    EntityRef incidentId,
            @BeanParam IfMatch ifMatch) {
        return PostmortemView.tagged(drafts.cover(id, ifMatch.precondition(), incidentId, caller.get()));
    }

    @DELETE
    @Path("/{id}/incidents/{incidentId}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @LargeRead
    @ProblemTypes({"postmortem-not-writable", "incident-needed"})
    @Operation(
            operationId = "uncoverIncident",
            summary = "Remove an incident from a postmortem",
            description = "The incident it was drafted for cannot be removed (409 `incident-needed`).")
    @APIResponse(responseCode = "200", description = "The postmortem after the change")
    public RestResponse<PostmortemView> uncover(
            @PathParam("id") EntityRef id,
            @Parameter(description = "UUID or key of the incident", example = "INC-43") @PathParam("incidentId")
                    EntityRef incidentId,
            @BeanParam IfMatch ifMatch) {
        return PostmortemView.tagged(drafts.uncover(id, ifMatch.precondition(), incidentId, caller.get()));
    }
}

package dev.debrief.postmortems.postmortem.web;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.revision.ETags;
import dev.debrief.platform.revision.IfMatch;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
import dev.debrief.postmortems.postmortem.PostmortemDetails;
import dev.debrief.postmortems.postmortem.PostmortemService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/postmortems")
@Produces("application/json")
@Tag(name = "Postmortems", description = "From the draft that makes itself to the published document")
class CoveredIncidentResource {

    private static final String JSON = "application/json";

    private final PostmortemService postmortems;
    private final CurrentActor caller;

    CoveredIncidentResource(PostmortemService postmortems, CurrentActor caller) {
        this.postmortems = postmortems;
        this.caller = caller;
    }

    @PUT
    @Path("/{id}/incidents/{incidentId}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "coverIncident",
            summary = "Cover one more incident",
            description =
                    "The document tells of all its incidents: their timelines as one, their impact together. It has"
                            + " the worst severity of them, and only those see it who may see every one. A new incident is known here within a second after it was reported.")
    @APIResponse(
            responseCode = "200",
            description = "The postmortem after the change",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = PostmortemView.class)))
    public RestResponse<PostmortemView> cover(
            @PathParam("id") EntityRef id,
            @Parameter(description = "UUID or key of the incident", example = "INC-43") @PathParam("incidentId")
                    EntityRef incidentId,
            @BeanParam IfMatch ifMatch) {
        return tagged(postmortems.cover(id, ifMatch.precondition(), incidentId, caller.get()));
    }

    @DELETE
    @Path("/{id}/incidents/{incidentId}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "uncoverIncident",
            summary = "Take an incident out of a postmortem",
            description = "The one it was drafted for stays: 409 `incident-needed`.")
    @APIResponse(
            responseCode = "200",
            description = "The postmortem after the change",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = PostmortemView.class)))
    public RestResponse<PostmortemView> uncover(
            @PathParam("id") EntityRef id,
            @Parameter(description = "UUID or key of the incident", example = "INC-43") @PathParam("incidentId")
                    EntityRef incidentId,
            @BeanParam IfMatch ifMatch) {
        return tagged(postmortems.uncover(id, ifMatch.precondition(), incidentId, caller.get()));
    }

    private static RestResponse<PostmortemView> tagged(PostmortemDetails postmortemDetails) {
        return ETags.ok(
                PostmortemView.of(postmortemDetails),
                postmortemDetails.postmortem().revision());
    }
}

package dev.debrief.postmortems.postmortem.web;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.revision.Tagged;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
import dev.debrief.postmortems.PostmortemKey;
import dev.debrief.postmortems.incident.KnownIncident;
import dev.debrief.postmortems.postmortem.PostmortemService;
import dev.debrief.postmortems.postmortem.WholePostmortem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
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
import org.jspecify.annotations.Nullable;

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
            @Parameter(description = "UUID or key of the postmortem", example = "PM-7") @PathParam("id") String id,
            @Parameter(description = "UUID or key of the incident", example = "INC-43") @PathParam("incidentId")
                    String incidentId,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return tagged(postmortems.cover(ref(id), Precondition.ifMatch(ifMatch), incident(incidentId), caller.get()));
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
            @Parameter(description = "UUID or key of the postmortem", example = "PM-7") @PathParam("id") String id,
            @Parameter(description = "UUID or key of the incident", example = "INC-43") @PathParam("incidentId")
                    String incidentId,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return tagged(postmortems.uncover(ref(id), Precondition.ifMatch(ifMatch), incident(incidentId), caller.get()));
    }

    private static RestResponse<PostmortemView> tagged(WholePostmortem whole) {
        return Tagged.ok(PostmortemView.of(whole), whole.postmortem().revision());
    }

    private static EntityRef ref(String id) {
        return PostmortemKey.parse(id);
    }

    private static EntityRef incident(String id) {
        return EntityRef.parse(KnownIncident.KEY_PREFIX, id);
    }
}

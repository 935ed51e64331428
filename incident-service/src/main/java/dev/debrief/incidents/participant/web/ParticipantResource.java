package dev.debrief.incidents.participant.web;

import dev.debrief.incidents.participant.ParticipantFilter;
import dev.debrief.incidents.participant.ParticipantRole;
import dev.debrief.incidents.participant.ParticipantService;
import dev.debrief.incidents.participant.ParticipantSummary;
import dev.debrief.platform.idempotency.Idempotent;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.paging.BooleanParameter;
import dev.debrief.platform.paging.Page;
import dev.debrief.platform.paging.PageQuery;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.paging.Paging;
import dev.debrief.platform.problem.ProblemTypes;
import dev.debrief.platform.revision.ETags;
import dev.debrief.platform.revision.IfMatch;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/incidents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Participants", description = "Participants of incidents, and their roles")
class ParticipantResource {

    private final ParticipantService participants;
    private final CurrentActor actor;
    private final Paging paging;

    ParticipantResource(ParticipantService participants, CurrentActor actor, Paging paging) {
        this.participants = participants;
        this.actor = actor;
        this.paging = paging;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/participants")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Idempotent
    @ProblemTypes({"already-participates", "incident-merged"})
    @Operation(
            operationId = "joinIncident",
            summary = "Add a participant",
            description = "Adds a participant, who may then see the incident if it is RESTRICTED.")
    @APIResponse(
            responseCode = "201",
            description = "The participant",
            content = @Content(schema = @Schema(implementation = ParticipantView.class)))
    public RestResponse<ParticipantView> join(@PathParam("id") EntityRef id, @Valid @NotNull JoinRequest request) {
        ParticipantSummary participant = participants.join(id, request.handle(), request.toDetails(), actor.get());
        return ETags.created(
                URI.create("/api/v1/incidents/" + participant.incidentId() + "/participants/" + participant.handle()),
                ParticipantView.of(participant),
                participant.revision());
    }

    @GET
    @Path("/{id}/participants")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listParticipants",
            summary = "List the participants",
            description = "Lists the participants by handle.")
    @APIResponse(responseCode = "200", description = "A page of participants")
    public Page<ParticipantView> list(
            @PathParam("id") EntityRef id,
            @Parameter(description = "Only participants with this role", example = "STAKEHOLDER")
                    @QueryParam("role")
                    @Nullable ParticipantRole role,
            @Parameter(
                            description = "Only participants who have not left",
                            schema = @Schema(implementation = Boolean.class, examples = "true"))
                    @QueryParam("present")
                    @DefaultValue("false")
                    BooleanParameter present,
            @BeanParam PageQuery query) {
        PageRequest page = paging.request("participants", id + "/" + role + "/" + present, query);
        return paging.page(
                page,
                participants.list(id, new ParticipantFilter(role, present.isTrue()), page, actor.get()),
                ParticipantView::of,
                participant -> List.of(participant.handle()));
    }

    @GET
    @Path("/{id}/participants/{handle}")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getParticipant", summary = "Read a participant", description = "Returns one participant.")
    @APIResponse(responseCode = "200", description = "The participant")
    public RestResponse<ParticipantView> get(@BeanParam ParticipantPath path) {
        ParticipantSummary participant = participants.get(path.incident(), path.handle(), actor.get());
        return ETags.ok(ParticipantView.of(participant), participant.revision());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/participants/{handle}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @ProblemTypes("incident-merged")
    @Operation(
            operationId = "changeParticipant",
            summary = "Change a participant",
            description =
                    "Replaces the name, roles and times of a participant. Somebody who left remains a participant, and"
                            + " can still see the incident if it is RESTRICTED.")
    @APIResponse(responseCode = "200", description = "The changed participant")
    public RestResponse<ParticipantView> change(
            @BeanParam ParticipantPath path, @BeanParam IfMatch ifMatch, @Valid @NotNull ParticipantRequest request) {
        ParticipantSummary participant = participants.change(
                path.incident(), path.handle(), ifMatch.precondition(), request.toDetails(), actor.get());
        return ETags.ok(ParticipantView.of(participant), participant.revision());
    }

    @DELETE
    @Path("/{id}/participants/{handle}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @ProblemTypes("incident-merged")
    @Operation(
            operationId = "leaveIncident",
            summary = "Remove a participant",
            description =
                    "Removes a participant who did not take part after all, and who may then no longer see the incident if it is"
                            + " RESTRICTED.")
    @APIResponse(responseCode = "204", description = "The participant was removed")
    public void leave(@BeanParam ParticipantPath path, @BeanParam IfMatch ifMatch) {
        participants.remove(path.incident(), path.handle(), ifMatch.precondition(), actor.get());
    }
}

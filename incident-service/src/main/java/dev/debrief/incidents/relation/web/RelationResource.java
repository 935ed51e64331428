package dev.debrief.incidents.relation.web;

import dev.debrief.incidents.incident.Incident;
import dev.debrief.incidents.relation.RelatedIncident;
import dev.debrief.incidents.relation.RelationService;
import dev.debrief.platform.idempotency.Idempotent;
import dev.debrief.platform.identity.EntityRef;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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

@Path("/api/v1/incidents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Related incidents", description = "Relations between incidents")
class RelationResource {

    private final RelationService relations;
    private final CurrentActor actor;
    private final Paging paging;

    RelationResource(RelationService relations, CurrentActor actor, Paging paging) {
        this.relations = relations;
        this.actor = actor;
        this.paging = paging;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/related")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Idempotent
    @ProblemTypes("already-related")
    @Operation(
            operationId = "relateIncident",
            summary = "Relate an incident to another one",
            description = "Relates an incident to another one. The other incident shows the inverse relation.")
    @APIResponse(
            responseCode = "201",
            description = "The relation was created",
            content = @Content(schema = @Schema(implementation = RelatedIncidentView.class)))
    public RestResponse<RelatedIncidentView> relate(
            @PathParam("id") EntityRef id, @Valid @NotNull RelateRequest request) {
        RelatedIncident related = relations.relate(
                id,
                EntityRef.parseMember(Incident.KEY_PREFIX, request.incident(), "/incident"),
                request.relation(),
                request.note(),
                actor.get());
        return ETags.created(
                URI.create("/api/v1/incidents/" + id + "/related/"
                        + related.incident().id()),
                RelatedIncidentView.of(related),
                RelationService.FIXED_REVISION);
    }

    @GET
    @Path("/{id}/related")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listRelatedIncidents",
            summary = "List related incidents",
            description = "Lists the related incidents that the caller may see.")
    @APIResponse(responseCode = "200", description = "A page of related incidents")
    public Page<RelatedIncidentView> list(@PathParam("id") EntityRef id, @BeanParam PageQuery query) {
        PageRequest page = paging.request("related-incidents", id.toString(), query);
        return paging.page(
                page,
                relations.list(id, page, actor.get()),
                RelatedIncidentView::of,
                related -> List.of(related.incident().id().toString()));
    }

    @GET
    @Path("/{id}/related/{otherId}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getRelatedIncident",
            summary = "Read a relation",
            description = "Returns how the incident relates to another one.")
    @APIResponse(responseCode = "200", description = "The relation")
    public RestResponse<RelatedIncidentView> get(
            @PathParam("id") EntityRef id,
            @Parameter(description = "Id or key of the other incident", example = "INC-17") @PathParam("otherId")
                    EntityRef otherId) {
        return ETags.ok(
                RelatedIncidentView.of(relations.get(id, otherId, actor.get())), RelationService.FIXED_REVISION);
    }

    @DELETE
    @Path("/{id}/related/{otherId}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "takeBackRelation",
            summary = "Remove a relation",
            description = "Removes the relation from both incidents.")
    @APIResponse(responseCode = "204", description = "The relation was removed")
    public void remove(
            @PathParam("id") EntityRef id,
            @Parameter(description = "Id or key of the other incident", example = "INC-17") @PathParam("otherId")
                    EntityRef otherId,
            @BeanParam IfMatch ifMatch) {
        relations.remove(id, otherId, ifMatch.precondition(), actor.get());
    }
}

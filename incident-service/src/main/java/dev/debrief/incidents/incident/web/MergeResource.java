package dev.debrief.incidents.incident.web;

import dev.debrief.incidents.incident.Incident;
import dev.debrief.incidents.incident.IncidentService;
import dev.debrief.incidents.incident.expansion.LoadedParts;
import dev.debrief.incidents.incident.merging.MergeService;
import dev.debrief.platform.identity.EntityRef;
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
import jakarta.ws.rs.POST;
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
@Tag(name = "Incidents")
class MergeResource {

    private final MergeService merges;
    private final IncidentService incidents;
    private final CurrentActor actor;

    MergeResource(MergeService merges, IncidentService incidents, CurrentActor actor) {
        this.merges = merges;
        this.incidents = incidents;
        this.actor = actor;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/merge")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @ProblemTypes({"merge-not-allowed", "incident-merged"})
    @Operation(
            operationId = "mergeIncident",
            summary = "Merge a duplicate into another incident",
            description =
                    "Merges an incident that turned out to be the same as another one. The target shows its timeline,"
                            + " evidence and participants, marked with where they were recorded. A merge can be undone.")
    @APIResponse(responseCode = "200", description = "The merged incident")
    public RestResponse<IncidentView> merge(
            @PathParam("id") EntityRef id, @BeanParam IfMatch ifMatch, @Valid @NotNull MergeRequest request) {
        Incident incident = merges.merge(
                id,
                ifMatch.precondition(),
                EntityRef.parseMember(Incident.KEY_PREFIX, request.into(), "/into"),
                request.reason(),
                actor.get());
        return ETags.ok(view(incident), incident.revision());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/unmerge")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @ProblemTypes({"incident-not-merged", "incident-merged"})
    @Operation(
            operationId = "unmergeIncident",
            summary = "Undo a merge",
            description =
                    "Separates a merged incident from its target again. It gets back everything that was recorded in it"
                            + " and in the incidents merged into it, and the status it had before.")
    @APIResponse(responseCode = "200", description = "The separated incident")
    public RestResponse<IncidentView> unmerge(
            @PathParam("id") EntityRef id, @BeanParam IfMatch ifMatch, @Valid @NotNull UnmergeRequest request) {
        Incident incident = merges.unmerge(id, ifMatch.precondition(), request.reason(), actor.get());
        return ETags.ok(view(incident), incident.revision());
    }

    private IncidentView view(Incident incident) {
        return IncidentView.of(
                incident,
                incidents.affectedServices(incident),
                incidents.measurements(),
                incidents.mergedInto(incident),
                LoadedParts.NONE);
    }
}

package dev.debrief.incidents.incident.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.incidents.incident.Incident;
import dev.debrief.incidents.incident.IncidentFilter;
import dev.debrief.incidents.incident.IncidentService;
import dev.debrief.incidents.incident.expansion.IncidentParts;
import dev.debrief.incidents.incident.expansion.LoadedParts;
import dev.debrief.incidents.measurement.Measurement;
import dev.debrief.platform.audit.AuditEntry;
import dev.debrief.platform.idempotency.Idempotent;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.paging.Page;
import dev.debrief.platform.paging.PageQuery;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.paging.Paging;
import dev.debrief.platform.patch.MergePatch;
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
import jakarta.ws.rs.PATCH;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/incidents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Incidents", description = "Incidents, from report to closure")
class IncidentResource {

    private final IncidentService incidents;
    private final IncidentParts parts;
    private final CurrentActor actor;
    private final Paging paging;
    private final MergePatch patches;

    IncidentResource(
            IncidentService incidents, IncidentParts parts, CurrentActor actor, Paging paging, MergePatch patches) {
        this.incidents = incidents;
        this.parts = parts;
        this.actor = actor;
        this.paging = paging;
        this.patches = patches;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Idempotent
    @Operation(
            operationId = "reportIncident",
            summary = "Report an incident",
            description =
                    "Records an incident while it is ongoing, or afterwards with its `times` in the past. With `resolvedAt`"
                            + " it is also resolved, with `closedAt` also closed.")
    @APIResponse(
            responseCode = "201",
            description = "The incident was reported",
            content = @Content(schema = @Schema(implementation = IncidentView.class)))
    public RestResponse<IncidentView> report(@Valid @NotNull ReportIncidentRequest request) {
        Incident incident = incidents.report(request.toDescription(), request.toReporter(), actor.get());
        return ETags.created(URI.create("/api/v1/incidents/" + incident.id()), view(incident), incident.revision());
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listIncidents",
            summary = "List incidents",
            description =
                    "Lists the incidents the caller may see, newest first by default. With `ids`, reads several incidents"
                            + " at once: up to 200 on one page, without those that do not exist or that the caller may not see.")
    @APIResponse(responseCode = "200", description = "A page of incidents")
    public Page<IncidentView> list(
            @BeanParam IncidentListQuery query, @BeanParam ExpandQuery expand, @BeanParam PageQuery page) {
        IncidentFilter filter = query.filter();
        PageRequest request =
                paging.request("incidents", query.fingerprint(), query.isBatch() ? page.forBatch() : page);
        List<Incident> rows = incidents.list(filter, request, actor.get());
        LoadedParts expanded =
                parts.load(expand.names(), rows.stream().map(Incident::id).toList());
        List<Measurement> measurements = incidents.measurements();
        boolean byUpdate = filter.order() == IncidentFilter.Order.UPDATE;
        return paging.page(
                request,
                rows,
                incident -> IncidentView.of(incident, incidents.affectedServices(incident), measurements, expanded),
                incident -> List.of(
                        (byUpdate ? incident.updatedAt() : incident.occurredAt()).toString(),
                        incident.id().toString()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getIncident",
            summary = "Read an incident",
            description = "Returns an incident with its durations and the transitions its status allows. With `expand`,"
                    + " If-None-Match is ignored, because the parts change without a new revision.")
    @APIResponse(responseCode = "200", description = "The incident")
    public RestResponse<IncidentView> get(
            @PathParam("id") EntityRef id, @BeanParam ExpandQuery expand, @BeanParam IfNoneMatch ifNoneMatch) {
        Incident incident = incidents.get(id, actor.get());
        if (!expand.names().isEmpty()) {
            LoadedParts expanded = parts.load(expand.names(), List.of(incident.id()));
            return ETags.ok(view(incident, expanded), incident.revision());
        }
        return ETags.okOrNotModified(view(incident), incident.revision(), ifNoneMatch);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, "application/json"})
    @RolesAllowed(Roles.CONTRIBUTOR)
    @ProblemTypes({"time-of-step-not-taken", "incident-merged"})
    @Operation(
            operationId = "editIncident",
            summary = "Correct an incident",
            description = "Applies a JSON Merge Patch: members replace, null removes, absent members stay. Changing or"
                    + " removing a recorded time requires a `correctionReason` and recomputes the durations.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = IncidentRequest.class),
                            example = """
                                    {"severity": "CRITICAL", "severityReason": "Payments fail in every country",
                                     "times": {"startedAt": "2024-11-15T10:14:00Z"},
                                     "correctionReason": "The deployment log gives the exact minute"}
                                    """))
    @APIResponse(responseCode = "200", description = "The corrected incident")
    public RestResponse<IncidentView> edit(
            @PathParam("id") EntityRef id, @BeanParam IfMatch ifMatch, @NotNull JsonNode patch) {
        Incident incident = incidents.edit(
                id,
                ifMatch.precondition(),
                current -> patches.apply(IncidentRequest.of(current), patch, IncidentRequest.class)
                        .toCorrection(),
                actor.get());
        return ETags.ok(view(incident), incident.revision());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/transitions")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @ProblemTypes({"transition-not-allowed", "incident-merged"})
    @Operation(
            operationId = "transitionIncident",
            summary = "Perform a transition",
            description =
                    "Moves an incident forward in its life cycle, reopens it or cancels it. A transition the status does"
                            + " not allow is answered with 409 and `allowedTransitions`. Resolving an incident drafts a postmortem"
                            + " if the policy requires one.")
    @APIResponse(responseCode = "200", description = "The incident after the transition")
    public RestResponse<IncidentView> transition(
            @PathParam("id") EntityRef id, @BeanParam IfMatch ifMatch, @Valid @NotNull TransitionRequest request) {
        Incident incident = incidents.transition(
                id, ifMatch.precondition(), request.transition(), request.at(), request.reason(), actor.get());
        return ETags.ok(view(incident), incident.revision());
    }

    @GET
    @Path("/{id}/audit")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listIncidentAudit",
            summary = "List the audit log",
            description =
                    "Lists who changed the incident, its timeline, evidence, impact or participants, newest first.")
    @APIResponse(responseCode = "200", description = "A page of audit entries")
    public Page<AuditEntry> audit(@PathParam("id") EntityRef id, @BeanParam PageQuery page) {
        PageRequest request = paging.request("incident-audit", id.toString(), page);
        return paging.page(request, incidents.history(id, request, actor.get()), entry -> entry, AuditEntry::position);
    }

    private IncidentView view(Incident incident) {
        return view(incident, LoadedParts.NONE);
    }

    private IncidentView view(Incident incident, LoadedParts expanded) {
        return IncidentView.of(
                incident,
                incidents.affectedServices(incident),
                incidents.measurements(),
                incidents.mergedInto(incident),
                expanded);
    }
}

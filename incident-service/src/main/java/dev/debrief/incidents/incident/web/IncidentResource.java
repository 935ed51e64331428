package dev.debrief.incidents.incident.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.incidents.incident.Incident;
import dev.debrief.incidents.incident.IncidentFilter;
import dev.debrief.incidents.incident.IncidentService;
import dev.debrief.incidents.measurement.Measurement;
import dev.debrief.platform.audit.AuditEntry;
import dev.debrief.platform.idempotency.Idempotent;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.paging.Page;
import dev.debrief.platform.paging.PageQuery;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.paging.Paging;
import dev.debrief.platform.patch.MergePatch;
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
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Incidents", description = "What went wrong, from report to resolution")
class IncidentResource {

    private final IncidentService incidents;
    private final CurrentActor actor;
    private final Paging paging;
    private final MergePatch patches;

    IncidentResource(
            IncidentService incidents, CurrentActor actor, Paging paging, MergePatch patches) {
        this.incidents = incidents;
        this.actor = actor;
        this.paging = paging;
        this.patches = patches;
    }

    @POST
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Idempotent
    @Operation(
            operationId = "reportIncident",
            summary = "Report an incident",
            description =
                    "Records an incident while it happens, or afterwards with the times of its steps in the past; with"
                            + " `resolvedAt` it is resolved in the same breath.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ReportIncidentRequest.class),
                            example = """
                                    {"title": "Checkout fails for orders with stacked discounts", "severity": "HIGH",
                                     "severityReason": "A critical business function is affected",
                                     "services": ["checkout"], "labels": ["payments"],
                                     "times": {"startedAt": "2024-11-15T10:15:00Z", "detectedAt": "2024-11-15T10:25:00Z"},
                                     "reportedBy": {"handle": "team:support", "displayName": "Customer Support"}}
                                    """))
    @APIResponse(
            responseCode = "201",
            description = "The incident is recorded",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = IncidentView.class)))
    public RestResponse<IncidentView> report(@Valid @NotNull ReportIncidentRequest request) {
        Incident incident = incidents.report(request.toDescription(), request.toReporter(), actor.get());
        return ETags.created(URI.create("/api/v1/incidents/" + incident.id()), view(incident), incident.revision());
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listIncidents",
            summary = "List incidents",
            description = "The incidents the caller may see, page by page; newest first unless asked otherwise.")
    @APIResponse(responseCode = "200", description = "A page of incidents")
    public Page<IncidentView> list(@BeanParam IncidentListQuery query, @BeanParam PageQuery page) {
        IncidentFilter filter = query.filter();
        PageRequest request = paging.request("incidents", query.fingerprint(), page);
        List<Incident> rows = incidents.list(filter, request, actor.get());
        List<Measurement> measurements = incidents.measurements();
        boolean byUpdate = filter.order() == IncidentFilter.Order.UPDATE;
        return paging.page(
                request,
                rows,
                incident -> IncidentView.of(incident, measurements),
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
            description = "The incident as it is now, with its durations and the steps it can take.")
    @APIResponse(
            responseCode = "200",
            description = "The incident",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = IncidentView.class)))
    public RestResponse<IncidentView> get(@PathParam("id") EntityRef id, @BeanParam IfNoneMatch ifNoneMatch) {
        Incident incident = incidents.get(id, actor.get());
        return ETags.okOrNotModified(view(incident), incident.revision(), ifNoneMatch);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({"application/merge-patch+json", "application/json"})
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "editIncident",
            summary = "Correct an incident",
            description = "A JSON Merge Patch of its description: members replace, null removes, what is absent stays."
                    + " A time that was recorded is changed or removed with a `correctionReason`; durations follow.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/merge-patch+json",
                            schema = @Schema(implementation = IncidentRequest.class),
                            example = """
                                    {"severity": "CRITICAL", "severityReason": "Payments fail in every country",
                                     "times": {"startedAt": "2024-11-15T10:14:00Z"},
                                     "correctionReason": "The deployment log gives the exact minute"}
                                    """))
    @APIResponse(
            responseCode = "200",
            description = "The corrected incident",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = IncidentView.class)))
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
    @Path("/{id}/transitions")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "transitionIncident",
            summary = "Take a step in the life of an incident",
            description = "Moves an incident on, reopens or cancels it. A step that is not allowed is refused with"
                    + " `allowedTransitions`. Resolving it lets a postmortem be drafted where the policy asks for one.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = TransitionRequest.class),
                            example = """
                                    {"transition": "RESOLVE", "at": "2024-11-15T11:35:00Z"}
                                    """))
    @APIResponse(
            responseCode = "200",
            description = "The incident after the step",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = IncidentView.class)))
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
            summary = "List what was changed",
            description = "Who changed the incident, its impact or its participants, newest first.")
    @APIResponse(responseCode = "200", description = "A page of changes")
    public Page<AuditEntry> audit(@PathParam("id") EntityRef id, @BeanParam PageQuery page) {
        PageRequest request = paging.request("incident-audit", id.toString(), page);
        return paging.page(request, incidents.history(id, request, actor.get()), entry -> entry, AuditEntry::position);
    }

    private IncidentView view(Incident incident) {
        return IncidentView.of(incident, incidents.measurements(), incidents.mergedInto(incident));
    }
}

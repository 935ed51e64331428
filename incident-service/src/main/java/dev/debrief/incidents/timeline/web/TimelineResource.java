package dev.debrief.incidents.timeline.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.incidents.timeline.TimelineEntry;
import dev.debrief.incidents.timeline.TimelineService;
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
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/incidents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Timeline", description = "What happened during an incident, and when")
class TimelineResource {

    private final TimelineService timeline;
    private final CurrentActor actor;
    private final Paging paging;
    private final MergePatch patches;

    TimelineResource(TimelineService timeline, CurrentActor actor, Paging paging, MergePatch patches) {
        this.timeline = timeline;
        this.actor = actor;
        this.paging = paging;
        this.patches = patches;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/timeline")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Idempotent
    @ProblemTypes("incident-merged")
    @Operation(
            operationId = "recordTimelineEntry",
            summary = "Record a timeline entry",
            description =
                    "Adds an entry to the timeline. Entries can be recorded in any order, at any time after they happened.")
    @APIResponse(
            responseCode = "201",
            description = "The entry was recorded",
            content = @Content(schema = @Schema(implementation = EntryView.class)))
    public RestResponse<EntryView> record(@PathParam("id") EntityRef id, @Valid @NotNull RecordEntryRequest request) {
        TimelineEntry entry = timeline.record(id, request.toDescription(), actor.get());
        return ETags.created(
                URI.create("/api/v1/incidents/" + entry.shownIn() + "/timeline/" + entry.id()),
                EntryView.of(entry),
                entry.revision());
    }

    @GET
    @Path("/{id}/timeline")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listTimeline",
            summary = "List the timeline",
            description =
                    "Lists the entries in the order they happened. Entries of the same instant come in the order they were"
                            + " recorded.")
    @APIResponse(responseCode = "200", description = "A page of entries")
    public Page<EntryView> list(
            @PathParam("id") EntityRef id, @BeanParam TimelineListQuery query, @BeanParam PageQuery page) {
        PageRequest request = paging.request("timeline", query.fingerprint(id.toString()), page);
        return paging.page(
                request,
                timeline.list(id, query.filter(), request, actor.get()),
                EntryView::of,
                entry -> List.of(
                        entry.description().occurredAt().toString(), entry.id().toString()));
    }

    @GET
    @Path("/{id}/timeline/{entryId}")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getTimelineEntry", summary = "Read a timeline entry", description = "Returns one entry.")
    @APIResponse(responseCode = "200", description = "The entry")
    public RestResponse<EntryView> get(@BeanParam EntryPath path, @BeanParam IfNoneMatch ifNoneMatch) {
        TimelineEntry entry = timeline.get(path.incident(), path.entry(), actor.get());
        return ETags.okOrNotModified(EntryView.of(entry), entry.revision(), ifNoneMatch);
    }

    @PATCH
    @Path("/{id}/timeline/{entryId}")
    @Consumes({MergePatch.MEDIA_TYPE, "application/json"})
    @RolesAllowed(Roles.CONTRIBUTOR)
    @ProblemTypes("incident-merged")
    @Operation(
            operationId = "editTimelineEntry",
            summary = "Correct a timeline entry",
            description = "Applies a JSON Merge Patch: members replace, null removes, absent members stay. The entry's"
                    + " history keeps the previous version.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = RecordEntryRequest.class),
                            example = """
                                    {"text": "Error monitoring raises an alert: one checkout in ten fails", "keyMoment": true}
                                    """))
    @APIResponse(responseCode = "200", description = "The corrected entry")
    public RestResponse<EntryView> edit(
            @BeanParam EntryPath path, @BeanParam IfMatch ifMatch, @NotNull JsonNode patch) {
        TimelineEntry entry = timeline.edit(
                path.incident(),
                path.entry(),
                ifMatch.precondition(),
                current -> patches.apply(RecordEntryRequest.of(current), patch, RecordEntryRequest.class)
                        .toDescription(),
                actor.get());
        return ETags.ok(EntryView.of(entry), entry.revision());
    }

    @DELETE
    @Path("/{id}/timeline/{entryId}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @ProblemTypes("incident-merged")
    @Operation(
            operationId = "removeTimelineEntry",
            summary = "Remove a timeline entry",
            description = "Removes the entry from the timeline. Its history keeps all versions.")
    @APIResponse(responseCode = "204", description = "The entry was removed")
    public void remove(
            @BeanParam EntryPath path,
            @BeanParam IfMatch ifMatch,
            @Parameter(description = "Reason, kept in the history of the entry", example = "Recorded twice")
                    @QueryParam("reason")
                    @Size(max = 500) @Nullable String reason) {
        timeline.remove(path.incident(), path.entry(), ifMatch.precondition(), reason, actor.get());
    }
}

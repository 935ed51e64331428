package dev.debrief.incidents.timeline.web;

import dev.debrief.incidents.timeline.TimelineService;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.paging.Page;
import dev.debrief.platform.paging.PageQuery;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.paging.Paging;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/incidents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Timeline")
class TimelineReviewResource {

    private final TimelineService timeline;
    private final CurrentActor actor;
    private final Paging paging;

    TimelineReviewResource(TimelineService timeline, CurrentActor actor, Paging paging) {
        this.timeline = timeline;
        this.actor = actor;
        this.paging = paging;
    }

    @GET
    @Path("/{id}/timeline/{entryId}/history")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listTimelineEntryHistory",
            summary = "List earlier versions of an entry",
            description =
                    "Lists the versions that were corrected or removed, newest first. The current version is the entry itself.")
    @APIResponse(responseCode = "200", description = "A page of versions")
    public Page<EntryVersionView> history(@BeanParam EntryPath path, @BeanParam PageQuery query) {
        PageRequest page = paging.request("timeline-entry-history", path.incident() + "/" + path.entry(), query);
        return paging.page(
                page,
                timeline.history(path.incident(), path.entry(), page, actor.get()),
                EntryVersionView::of,
                version -> List.of(Long.toString(version.revision())));
    }

    @GET
    @Path("/{id}/timeline-findings")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "checkTimeline",
            summary = "Check the timeline",
            description =
                    "Finds gaps, entries outside the incident, contradictory times and wrong clocks. A finding is a hint,"
                            + " not an error.")
    @APIResponse(
            responseCode = "200",
            description = "The findings",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = TimelineCheckView.class),
                            example = """
                                    {"checkedEntries": 9, "more": 0, "findings": [
                                      {"code": "GAP", "detail": "There is no entry for 40 minutes.",
                                       "entryIds": ["01932f1e-9a77-7d11-8f00-5c1e2d3f4a5b"],
                                       "from": "2024-11-15T10:30:00Z", "to": "2024-11-15T11:10:00Z"}]}
                                    """))
    public TimelineCheckView findings(
            @PathParam("id") EntityRef id,
            @Parameter(
                            description = "Longest time without an entry that is no finding, 1 to 1440 minutes",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "1440",
                                            defaultValue = "15"))
                    @QueryParam("gapMinutes")
                    @DefaultValue("15")
                    @Min(1) @Max(1440) int gapMinutes) {
        return TimelineCheckView.of(timeline.findings(id, Duration.ofMinutes(gapMinutes), actor.get()));
    }
}

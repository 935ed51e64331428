package dev.debrief.incidents.timeline.web;

import dev.debrief.incidents.timeline.TimelineEntryKind;
import dev.debrief.incidents.timeline.TimelineFilter;
import dev.debrief.platform.paging.BooleanParameter;
import dev.debrief.platform.query.InstantParameter;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;

/** The query parameters of GET /incidents/{id}/timeline. */
record TimelineListQuery(
        @Parameter(description = "Only these kinds; separate several with commas", example = "DETECTION")
        @QueryParam("kind")
        @Separator(",")
        List<TimelineEntryKind> kind,

        @Parameter(
                description = "Only key moments (true), or only other entries (false)",
                schema = @Schema(implementation = Boolean.class, examples = "true"))
        @QueryParam("keyMoment")
        @Nullable BooleanParameter keyMoment,

        @Parameter(
                description = "Only entries recorded automatically (true), or only by people (false)",
                schema = @Schema(implementation = Boolean.class, examples = "false"))
        @QueryParam("automatic")
        @Nullable BooleanParameter automatic,

        @Parameter(
                description = "Only entries at or after this time",
                example = "2024-11-15T10:00:00Z",
                schema = @Schema(implementation = Instant.class))
        @QueryParam("from")
        @Nullable InstantParameter from,

        @Parameter(
                description = "Only entries before this time",
                example = "2024-11-15T12:00:00Z",
                schema = @Schema(implementation = Instant.class))
        @QueryParam("to")
        @Nullable InstantParameter to) {

    TimelineFilter filter() {
        return new TimelineFilter(
                Set.copyOf(kind),
                BooleanParameter.of(keyMoment),
                BooleanParameter.of(automatic),
                InstantParameter.of(from),
                InstantParameter.of(to));
    }

    /** Identifies the list, so that a cursor of another list is refused. */
    String fingerprint(String id) {
        Set<TimelineEntryKind> kinds = EnumSet.noneOf(TimelineEntryKind.class);
        kinds.addAll(kind);
        return id + kinds + keyMoment + "/" + automatic + "/" + from + "/" + to;
    }
}

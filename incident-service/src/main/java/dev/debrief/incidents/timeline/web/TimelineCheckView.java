package dev.debrief.incidents.timeline.web;

import dev.debrief.incidents.timeline.TimelineCheckResult;
import dev.debrief.incidents.timeline.TimelineFinding;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a check of a timeline found, as JSON. */
@Schema(name = "TimelineFindings", description = "What in a timeline wants a look")
record TimelineCheckView(
        @Schema(description = "How many entries were looked at", examples = "9", required = true)
        int checkedEntries,

        @Schema(description = "What was found, in the order of time; at most 200", required = true)
        List<TimelineFindingView> findings,

        @Schema(description = "How many findings there are beyond those", examples = "0", required = true)
        int more) {

    static TimelineCheckView of(TimelineCheckResult found) {
        return new TimelineCheckView(
                found.checkedEntries(),
                found.findings().stream().map(TimelineFindingView::of).toList(),
                found.more());
    }

    /** One thing that wants a look. */
    @Schema(name = "TimelineFinding", description = "Something in a timeline that wants a look")
    record TimelineFindingView(
            @Schema(description = "What kind of thing", examples = "GAP", required = true)
            TimelineFinding.Code code,

            @Schema(
                    description = "In a sentence",
                    examples = "Nothing is written down for 40 minutes.",
                    required = true)
            String detail,

            @Schema(description = "The entries it is about", required = true)
            List<UUID> entryIds,

            @Schema(description = "The time it is about", examples = "2024-11-15T10:30:00Z") @Nullable Instant from,

            @Schema(description = "Its end, for a stretch of time", examples = "2024-11-15T11:10:00Z") @Nullable Instant to) {

        static TimelineFindingView of(TimelineFinding finding) {
            return new TimelineFindingView(
                    finding.code(), finding.detail(), finding.entryIds(), finding.from(), finding.to());
        }
    }
}

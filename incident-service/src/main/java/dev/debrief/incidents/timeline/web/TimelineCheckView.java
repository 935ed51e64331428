package dev.debrief.incidents.timeline.web;

import dev.debrief.incidents.timeline.TimelineCheckResult;
import dev.debrief.incidents.timeline.TimelineFinding;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "TimelineFindings", description = "Possible inconsistencies in a timeline")
record TimelineCheckView(
        @Schema(description = "Number of entries checked", examples = "9", required = true)
        int checkedEntries,

        @Schema(description = "The findings, ordered by time; at most 200", required = true)
        List<TimelineFindingView> findings,

        @Schema(description = "Number of further findings", examples = "0", required = true)
        int more) {

    static TimelineCheckView of(TimelineCheckResult found) {
        return new TimelineCheckView(
                found.checkedEntries(),
                found.findings().stream().map(TimelineFindingView::of).toList(),
                found.more());
    }

    @Schema(name = "TimelineFinding", description = "A possible inconsistency in a timeline")
    record TimelineFindingView(
            @Schema(description = "Kind of the finding", examples = "GAP", required = true)
            TimelineFinding.Code code,

            @Schema(description = "One sentence", examples = "There is no entry for 40 minutes.", required = true)
            String detail,

            @Schema(description = "The entries concerned", required = true)
            List<UUID> entryIds,

            @Schema(description = "The time concerned, or the start of the period", examples = "2024-11-15T10:30:00Z")
            @Nullable Instant from,

            @Schema(description = "End of the period", examples = "2024-11-15T11:10:00Z") @Nullable Instant to) {

        static TimelineFindingView of(TimelineFinding finding) {
            return new TimelineFindingView(
                    finding.code(), finding.detail(), finding.entryIds(), finding.from(), finding.to());
        }
    }
}

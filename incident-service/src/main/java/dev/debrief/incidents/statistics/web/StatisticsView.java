package dev.debrief.incidents.statistics.web;

import dev.debrief.incidents.statistics.Distribution;
import dev.debrief.incidents.statistics.Statistics;
import dev.debrief.incidents.statistics.StatisticsGroup;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Statistics as JSON. */
@Schema(name = "IncidentStatistics", description = "Counts and distributions of incidents the caller may see")
record StatisticsView(
        @Schema(description = "Begin of the period", examples = "2024-09-01T00:00:00Z", required = true)
        Instant from,

        @Schema(description = "End of the period, exclusive", examples = "2024-12-01T00:00:00Z", required = true)
        Instant to,

        @Schema(description = "What is counted together; at most 200", required = true)
        List<GroupView> groups,

        @Schema(description = "Whether there are more groups", examples = "false", required = true)
        boolean more) {

    static StatisticsView of(Statistics statistics) {
        return new StatisticsView(
                statistics.filter().from(),
                statistics.filter().to(),
                statistics.groups().stream().map(GroupView::of).toList(),
                statistics.more());
    }

    /** Incidents that are counted together. */
    @Schema(name = "IncidentGroup", description = "Incidents that are counted together")
    record GroupView(
            @Schema(
                    description = "A severity, a service, or the Monday a week begins with",
                    examples = "HIGH",
                    required = true)
            String name,

            @Schema(description = "How many", examples = "12", required = true)
            long total,

            @Schema(description = "How many people still work on", examples = "1", required = true)
            long open,

            @Schema(description = "How many are resolved or closed", examples = "10", required = true)
            long resolved,

            @Schema(description = "How many turned out to be none", examples = "1", required = true)
            long cancelled,

            @Schema(
                    description =
                            "How long their steps and what is measured besides took; only of incidents, not of near misses"
                                    + " and drills",
                    required = true)
            List<DistributionView> durations) {

        static GroupView of(StatisticsGroup group) {
            return new GroupView(
                    group.name(),
                    group.total(),
                    group.open(),
                    group.resolved(),
                    group.cancelled(),
                    group.durations().stream().map(DistributionView::of).toList());
        }
    }

    /** How long a step took. */
    @Schema(name = "DurationDistribution", description = "How long something took")
    record DistributionView(
            @Schema(
                    description = "A step, from the start of impact, or the key of a measurement",
                    examples = "RESOLUTION",
                    required = true)
            String name,

            @Schema(description = "How many have a value", examples = "9", required = true)
            long recorded,

            @Schema(description = "How many may still get one", examples = "1", required = true)
            long pending,

            @Schema(description = "How many end before they start and do not count", examples = "0", required = true)
            long invalid,

            @Schema(description = "Half took at most so many seconds; absent below 5 values", examples = "4800")
            @Nullable Long median,

            @Schema(description = "Nine of ten took at most so many seconds; absent below 5 values", examples = "9300")
            @Nullable Long p90) {

        static DistributionView of(Distribution distribution) {
            return new DistributionView(
                    distribution.name(),
                    distribution.recorded(),
                    distribution.pending(),
                    distribution.invalid(),
                    distribution.median(),
                    distribution.p90());
        }
    }
}

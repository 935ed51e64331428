package dev.debrief.incidents.statistics.web;

import dev.debrief.incidents.statistics.Distribution;
import dev.debrief.incidents.statistics.Statistics;
import dev.debrief.incidents.statistics.StatisticsGroup;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "IncidentStatistics", description = "Statistics of the incidents the caller may see")
record StatisticsView(
        @Schema(description = "Start of the period", examples = "2024-09-01T00:00:00Z", required = true)
        Instant from,

        @Schema(description = "End of the period, exclusive", examples = "2024-12-01T00:00:00Z", required = true)
        Instant to,

        @Schema(description = "The groups; at most 200", required = true)
        List<GroupView> groups,

        @Schema(description = "Whether there are further groups", examples = "false", required = true)
        boolean more) {

    static StatisticsView of(Statistics statistics) {
        return new StatisticsView(
                statistics.filter().from(),
                statistics.filter().to(),
                statistics.groups().stream().map(GroupView::of).toList(),
                statistics.more());
    }

    @Schema(name = "IncidentGroup", description = "Incidents that are counted together")
    record GroupView(
            @Schema(description = "A severity, a service, or the Monday of a week", examples = "HIGH", required = true)
            String name,

            @Schema(description = "Number of incidents", examples = "12", required = true)
            long total,

            @Schema(description = "Number of incidents not resolved yet", examples = "1", required = true)
            long open,

            @Schema(description = "Number of incidents resolved or closed", examples = "10", required = true)
            long resolved,

            @Schema(description = "Number of cancelled incidents", examples = "1", required = true)
            long cancelled,

            @Schema(description = "Built-in and custom durations; empty for near misses and drills", required = true)
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

    @Schema(name = "DurationDistribution", description = "The distribution of a duration")
    record DistributionView(
            @Schema(
                    description = "Name of a built-in duration, or the key of a measurement",
                    examples = "RESOLUTION",
                    required = true)
            String name,

            @Schema(description = "Number of incidents with a value", examples = "9", required = true)
            long recorded,

            @Schema(description = "Number of incidents that may still get a value", examples = "1", required = true)
            long pending,

            @Schema(
                    description =
                            "Number of incidents whose duration ends before it starts; not part of the distribution",
                    examples = "0",
                    required = true)
            long invalid,

            @Schema(description = "Median in seconds; absent with fewer than 5 values", examples = "4800") @Nullable Long median,

            @Schema(description = "90th percentile in seconds; absent with fewer than 5 values", examples = "9300")
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

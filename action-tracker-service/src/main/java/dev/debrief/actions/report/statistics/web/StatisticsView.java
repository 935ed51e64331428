package dev.debrief.actions.report.statistics.web;

import dev.debrief.actions.report.statistics.Median;
import dev.debrief.actions.report.statistics.Share;
import dev.debrief.actions.report.statistics.Statistics;
import dev.debrief.actions.report.statistics.StatisticsGroup;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ActionItemStatistics", description = "Statistics of the action items the caller may see")
record StatisticsView(
        @Schema(description = "First day of the period; absent if it has no limit", examples = "2024-09-01") @Nullable LocalDate from,

        @Schema(description = "End of the period, exclusive", examples = "2024-12-01", required = true)
        LocalDate to,

        @Schema(description = "The groups, those with most items first; at most 200", required = true)
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

    @Schema(name = "ActionItemGroup", description = "Action items that are counted together")
    record GroupView(
            @Schema(
                    description = "Handle of a team, `persons` or `unassigned`; a kind, intent or status; or a service"
                            + " or `none`",
                    examples = "team:qa",
                    required = true)
            String name,

            @Schema(description = "Number of action items, without dropped ones", examples = "12", required = true)
            long total,

            @Schema(
                    description = "Number of those whose work is complete: DONE, VERIFIED or INEFFECTIVE",
                    examples = "9",
                    required = true)
            long completed,

            @Schema(description = "Number of those that were verified to be effective", examples = "5", required = true)
            long verified,

            @Schema(description = "Number of those that were found to be ineffective", examples = "1", required = true)
            long ineffective,

            @Schema(description = "Number of dropped action items", examples = "2", required = true)
            long dropped,

            @Schema(
                    description = "Number of unfinished action items past their due day",
                    examples = "1",
                    required = true)
            long overdue,

            @Schema(description = "`completed` as a share of `total`", required = true)
            ShareView completion,

            @Schema(description = "Those with a verdict as a share of `completed`", required = true)
            ShareView verification,

            @Schema(description = "`verified` as a share of those with a verdict", required = true)
            ShareView effectiveness,

            @Schema(description = "How long ago unfinished action items were created", required = true)
            MedianView age,

            @Schema(
                    description = "By how many days due dates are later than the first ones that the team committed to;"
                            + " negative if they are earlier",
                    required = true)
            MedianView slip) {

        static GroupView of(StatisticsGroup group) {
            return new GroupView(
                    group.name(),
                    group.total(),
                    group.completed(),
                    group.verified(),
                    group.ineffective(),
                    group.dropped(),
                    group.overdue(),
                    ShareView.of(group.completion()),
                    ShareView.of(group.verification()),
                    ShareView.of(group.effectiveness()),
                    MedianView.of(group.age()),
                    MedianView.of(group.slip()));
        }
    }

    @Schema(name = "ActionItemShare", description = "A part of some action items")
    record ShareView(
            @Schema(description = "Number of action items that it is a part of", examples = "12", required = true)
            long n,

            @Schema(description = "From 0 to 1; absent if `n` is 0", examples = "0.75") @Nullable Double share) {

        static ShareView of(Share share) {
            return new ShareView(share.n(), share.value());
        }
    }

    @Schema(name = "MedianDays", description = "The median of a number of days")
    record MedianView(
            @Schema(description = "Number of action items with a value", examples = "3", required = true)
            long n,

            @Schema(description = "Days; absent if `n` is 0", examples = "12.5") @Nullable Double medianDays) {

        static MedianView of(Median median) {
            return new MedianView(median.n(), median.days());
        }
    }
}

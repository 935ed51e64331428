package dev.debrief.benchmarks.row;

import dev.debrief.benchmarks.measure.Ratios;
import dev.debrief.benchmarks.report.Headline;
import dev.debrief.benchmarks.report.RowResult;
import java.util.List;

/** The time until PostgreSQL, Kafka and all four services are ready, with a new data directory. */
public final class StartRow {

    public static final String NAME = "start";
    public static final String TITLE = "all four services ready, new data directory";

    private StartRow() {}

    /** @param seconds of each start */
    public static RowResult of(List<Double> seconds) {
        return new RowResult(NAME, TITLE)
                .headline(Headline.cost("until ready", Ratios.of(seconds), "s").goals(12, 6))
                .figure("starts", seconds.size());
    }
}

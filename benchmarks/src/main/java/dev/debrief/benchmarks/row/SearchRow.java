package dev.debrief.benchmarks.row;

import dev.debrief.benchmarks.bench.Bench;
import dev.debrief.benchmarks.limit.LimitOperations;
import dev.debrief.benchmarks.report.Headline;
import dev.debrief.benchmarks.report.RowResult;
import java.sql.SQLException;

/** Searches with two words, one at a time; judged by its slowest hundredth. */
final class SearchRow implements Row {

    @Override
    public String name() {
        return "search";
    }

    @Override
    public String title() {
        return "search documents of 4 KB for two words, one client";
    }

    @Override
    public boolean needsDocuments() {
        return true;
    }

    @Override
    public RowResult measure(Bench bench) throws SQLException, InterruptedException {
        RowResult pairs = new PairedRow(
                        name(),
                        title(),
                        all -> all.operations().search(all.queries()),
                        all -> LimitOperations.search(all.queries()),
                        1,
                        true,
                        0.5,
                        1)
                .measure(bench);
        return pairs.figure("documents", bench.size().documents())
                .headline(Headline.cost("p99", pairs.figures().getOrDefault("p99 ms", 0.0), "ms")
                        .goals(40, 15));
    }
}

package dev.debrief.benchmarks.row;

import dev.debrief.benchmarks.bench.Bench;
import dev.debrief.benchmarks.bench.BenchFailure;
import dev.debrief.benchmarks.load.HttpLoad;
import dev.debrief.benchmarks.load.LoadResult;
import dev.debrief.benchmarks.load.RequestSource;
import dev.debrief.benchmarks.report.Headline;
import dev.debrief.benchmarks.report.RowResult;
import dev.debrief.localstack.Service;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Reads lists, one after another, with one client; the row is judged by the slowest. */
final class ListLoad {

    private static final Duration WARM_UP = Duration.ofSeconds(3);

    private ListLoad() {}

    /** @param lists requests by what they list */
    static void measure(Bench bench, Service service, Map<String, List<byte[]>> lists, RowResult result) {
        HttpLoad load = new HttpLoad(bench.stack().baseUrl(service), 1, 200);
        double slowest = 0;
        for (var list : lists.entrySet()) {
            RequestSource requests = inTurn(list.getValue());
            BenchFailure.requireNoErrors(load.closed(requests, WARM_UP));
            LoadResult measured = BenchFailure.requireNoErrors(
                    load.closed(requests, bench.size().window()));
            double p95 = measured.millisAt(95);
            bench.progress().say("%s: %s: p95 %.1f ms", result.name(), list.getKey(), p95);
            result.figure(list.getKey() + ", p95 ms", p95);
            slowest = Math.max(slowest, p95);
        }
        result.headline(Headline.cost("slowest list, p95", slowest, "ms").goals(50, 20));
    }

    private static RequestSource inTurn(List<byte[]> requests) {
        int[] next = {0};
        return () -> requests.get(next[0]++ % requests.size());
    }
}

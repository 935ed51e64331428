package dev.debrief.benchmarks;

import dev.debrief.localstack.Service;
import dev.debrief.localstack.Stack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Measures the time from resolving an incident until its draft is visible, both over REST. Incidents are resolved at a
 * steady rate regardless of response times, and each measurement starts when the request was due, so that a stall
 * counts for all requests it delays.
 */
public final class DraftLatencyBenchmark {

    private static final int WARM_UP = 200;
    private static final int COUNT = 1000;
    private static final int PER_SECOND = 20;
    private static final Duration POLL = Duration.ofMillis(20);

    private final RestClient incidents;
    private final RestClient postmortems;

    private DraftLatencyBenchmark(Stack stack) {
        var token = stack.token("benchmark", "contributor");
        this.incidents = new RestClient(stack.baseUrl(Service.INCIDENT), token);
        this.postmortems = new RestClient(stack.baseUrl(Service.POSTMORTEM), token);
    }

    public static void main(String[] arguments) throws Exception {
        BenchmarkEnvironment.describeMachine();
        try (var environment = new BenchmarkEnvironment();
                var stack = environment.stack()) {
            stack.start();
            var benchmark = new DraftLatencyBenchmark(stack);
            benchmark.measure(WARM_UP);
            var sorted = benchmark.measure(COUNT).stream().sorted().toList();
            System.out.printf(
                    Locale.ROOT,
                    "draft visible after resolving, %d at %d/s: p50 %d ms, p95 %d ms, p99 %d ms, max %d ms%n",
                    COUNT,
                    PER_SECOND,
                    percentile(sorted, 50),
                    percentile(sorted, 95),
                    percentile(sorted, 99),
                    percentile(sorted, 100));
        }
    }

    private List<Long> measure(int count) throws InterruptedException, ExecutionException {
        var ids = report(count);
        var threads = Executors.newScheduledThreadPool(32);
        try {
            var start = System.nanoTime() + Duration.ofMillis(200).toNanos();
            var timings = new ArrayList<Future<Long>>();
            for (var index = 0; index < count; index++) {
                var id = ids.get(index);
                var due = start + index * (1_000_000_000L / PER_SECOND);
                Callable<Long> probe = () -> probe(id, due);
                timings.add(threads.schedule(probe, due - System.nanoTime(), TimeUnit.NANOSECONDS));
            }
            var milliseconds = new ArrayList<Long>();
            for (var timing : timings) {
                milliseconds.add(timing.get());
            }
            return milliseconds;
        } finally {
            threads.shutdownNow();
        }
    }

    private List<String> report(int count) {
        var ids = new ArrayList<String>();
        for (var number = 0; number < count; number++) {
            ids.add(incidents.create(
                    "/api/v1/incidents", "{\"title\": \"Benchmark " + number + "\", \"severity\": \"HIGH\"}"));
        }
        return ids;
    }

    private long probe(String id, long due) {
        incidents.transition("/api/v1/incidents/" + id, "{\"transition\": \"RESOLVE\"}");
        while (postmortems
                .get("/api/v1/postmortems?incident=" + id)
                .path("items")
                .isEmpty()) {
            LockSupport.parkNanos(POLL.toNanos());
        }
        return (System.nanoTime() - due) / 1_000_000;
    }

    /** The smallest value that at least {@code percent} percent of the values do not exceed. */
    private static long percentile(List<Long> sorted, int percent) {
        return sorted.get((sorted.size() * percent + 99) / 100 - 1);
    }
}

package dev.debrief.benchmarks;

import java.util.ArrayList;
import java.util.Locale;
import java.util.function.IntFunction;

/** Measures the latency of sequential reads after a warm-up. */
final class LatencyRecorder {

    private static final int WARM_UP = 60;
    private static final int CALLS = 200;

    private final RestClient service;

    LatencyRecorder(RestClient service) {
        this.service = service;
    }

    void measure(String name, String path) {
        measure(name, call -> path);
    }

    /** @param path returns the path of the n-th call */
    void measure(String name, IntFunction<String> path) {
        for (var call = 0; call < WARM_UP; call++) {
            service.get(path.apply(call));
        }
        var micros = new ArrayList<Long>();
        var items = 0;
        for (var call = 0; call < CALLS; call++) {
            var begin = System.nanoTime();
            items = service.get(path.apply(WARM_UP + call)).path("items").size();
            micros.add((System.nanoTime() - begin) / 1000);
        }
        micros.sort(null);
        System.out.printf(
                Locale.ROOT,
                "%-26s %3d items, p50 %5.1f ms, p95 %5.1f ms%n",
                name,
                items,
                micros.get(CALLS / 2) / 1000.0,
                micros.get(CALLS * 95 / 100) / 1000.0);
    }
}

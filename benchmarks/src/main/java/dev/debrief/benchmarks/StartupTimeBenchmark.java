package dev.debrief.benchmarks;

import java.util.Locale;

/**
 * Measures the time from the start of {@code ./debrief up} until everything is ready, with a new data directory and
 * with an existing one.
 */
public final class StartupTimeBenchmark {

    private static final int ROUNDS = 2;

    private StartupTimeBenchmark() {}

    public static void main(String[] arguments) {
        BenchmarkEnvironment.describeMachine();
        for (var round = 1; round <= ROUNDS; round++) {
            try (var environment = new BenchmarkEnvironment()) {
                var first = measure(environment);
                var second = measure(environment);
                System.out.printf(Locale.ROOT, "new directory %.1f s, existing directory %.1f s%n", first, second);
            }
        }
    }

    private static double measure(BenchmarkEnvironment environment) {
        var before = System.nanoTime();
        try (var stack = environment.stack()) {
            stack.start();
            return (System.nanoTime() - before) / 1e9;
        }
    }
}

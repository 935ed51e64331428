package dev.debrief.benchmarks;

import java.util.Locale;

/** How long {@code ./debrief up} takes from its first step to the readiness of all: on a new directory, and again. */
public final class StartupTimeBenchmark {

    private static final int ROUNDS = 2;

    private StartupTimeBenchmark() {}

    public static void main(String[] arguments) {
        BenchmarkEnvironment.describeMachine();
        for (var round = 1; round <= ROUNDS; round++) {
            try (var environment = new BenchmarkEnvironment()) {
                var first = measure(environment);
                var second = measure(environment);
                System.out.printf(Locale.ROOT, "new directory %.1f s, second start %.1f s%n", first, second);
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

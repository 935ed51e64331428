package dev.debrief.benchmarks;

import java.util.Locale;

/** How long {@code ./debrief up} takes from its first step to the readiness of all: on a new directory, and again. */
public final class StartupTime {

    private static final int ROUNDS = 2;

    private StartupTime() {}

    public static void main(String[] arguments) {
        Workbench.describeMachine();
        for (var round = 1; round <= ROUNDS; round++) {
            try (var workbench = new Workbench()) {
                var first = measure(workbench);
                var second = measure(workbench);
                System.out.printf(Locale.ROOT, "new directory %.1f s, second start %.1f s%n", first, second);
            }
        }
    }

    private static double measure(Workbench workbench) {
        var before = System.nanoTime();
        try (var stack = workbench.stack()) {
            stack.start();
            return (System.nanoTime() - before) / 1e9;
        }
    }
}

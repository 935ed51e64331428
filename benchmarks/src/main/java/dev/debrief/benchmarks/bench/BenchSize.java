package dev.debrief.benchmarks.bench;

import java.time.Duration;
import java.util.List;

/**
 * How much is measured.
 *
 * @param comparable whether the result says more than that everything works
 * @param warmUp the load before the first measurement, at least
 * @param longestWarmUp ends the warm-up even if rates still change
 * @param pairs of each paired row
 * @param window of one side of a pair
 * @param settling how long consumers have to catch up before the next measurement
 * @param incidents that exist before the first measurement
 * @param documents that are searched
 * @param flatness numbers of incidents at which rates are compared
 * @param actionItems numbers of action items at which due timers are compared; lists have the last one
 * @param deliveries that are listed
 * @param webhooks that are sent in each round of the fan-out
 * @param drafts incidents that are resolved at a steady rate
 * @param missedEvents that a consumer has to catch up with
 * @param backlog events that the relay has to publish in each cycle
 * @param starts with a new data directory
 */
public record BenchSize(
        String name,
        boolean comparable,
        Duration warmUp,
        Duration longestWarmUp,
        int pairs,
        Duration window,
        Duration settling,
        Duration idle,
        int incidents,
        int documents,
        List<Integer> flatness,
        List<Integer> actionItems,
        int deliveries,
        int webhooks,
        int drafts,
        int missedEvents,
        int backlog,
        int starts) {

    static final BenchSize QUICK = new BenchSize(
            "quick",
            false,
            Duration.ofSeconds(60),
            Duration.ofSeconds(60),
            3,
            Duration.ofSeconds(4),
            Duration.ofSeconds(30),
            Duration.ofSeconds(15),
            10_000,
            10_000,
            List.of(10_000, 30_000),
            List.of(10_000, 100_000),
            100_000,
            3_000,
            200,
            1_000,
            10_000,
            1);

    static final BenchSize FULL = new BenchSize(
            "full",
            true,
            Duration.ofSeconds(300),
            Duration.ofSeconds(420),
            5,
            Duration.ofSeconds(8),
            Duration.ofSeconds(45),
            Duration.ofSeconds(30),
            10_000,
            100_000,
            List.of(10_000, 100_000, 1_000_000),
            List.of(10_000, 1_000_000),
            1_000_000,
            10_000,
            1_000,
            10_000,
            100_000,
            3);
}

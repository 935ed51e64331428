package dev.debrief.e2e.ingress;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * How many alerts are sent.
 *
 * @param groups of which two in three have one alert; the others share the rest
 */
record StormPlan(int alerts, int groups, Duration duration) {

    static final StormPlan EVERYDAY = new StormPlan(150, 45, Duration.ofMillis(1500));
    static final StormPlan WARM_UP = new StormPlan(3_000, 900, Duration.ofSeconds(20));
    static final StormPlan FULL_SIZE = new StormPlan(10_000, 3_000, Duration.ofSeconds(60));

    private static final long SEED = 18;

    /** In an arbitrary order that is always the same. */
    List<StormAlert> newAlerts() {
        var startsAt = Instant.now();
        var withOne = groups * 2 / 3;
        var all = new ArrayList<StormAlert>();
        for (var number = 0; number < alerts; number++) {
            var group = number < withOne ? number : withOne + (number - withOne) % (groups - withOne);
            all.add(new StormAlert(group, number, startsAt));
        }
        Collections.shuffle(all, new Random(SEED));
        return all;
    }
}

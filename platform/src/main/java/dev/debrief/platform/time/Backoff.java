package dev.debrief.platform.time;

import java.time.Duration;

/**
 * Exponential backoff: the pause doubles with every failure in a row, up to a maximum.
 *
 * @param first the pause after the first failure
 * @param longest no pause is longer
 */
public record Backoff(Duration first, Duration longest) {

    /** The pause after the given number of failures, 1 or more. */
    public Duration after(int failures) {
        if (failures < 1) {
            throw new IllegalArgumentException("No pause without a failure: " + failures);
        }
        Duration pause = first.multipliedBy(1L << Math.min(failures - 1, 20));
        return pause.compareTo(longest) > 0 ? longest : pause;
    }

    /** The same pause, shortened by up to a third, so that replicas do not retry in step. */
    public Duration after(int failures, double random) {
        Duration pause = after(failures);
        return pause.minus(Duration.ofNanos((long) (pause.toNanos() / 3.0 * random)));
    }
}

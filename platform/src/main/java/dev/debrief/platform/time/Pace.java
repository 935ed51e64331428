package dev.debrief.platform.time;

import java.time.Duration;

/**
 * Spaces out runs of work that gets cheaper the more each run finds to do. A run after a pause starts at once; runs
 * that follow each other without a pause start one interval apart, so that each of them finds what has come in
 * meanwhile.
 *
 * <p>For one thread at a time.
 */
public final class Pace {

    private final long interval;
    private final long allowance;
    private long next;

    /** @param burst number of runs after a pause that are not spaced out */
    public Pace(Duration interval, int burst) {
        this.interval = interval.toNanos();
        this.allowance = this.interval * burst;
        this.next = System.nanoTime() - allowance;
    }

    /** Counts a run and returns how long to wait before the next one; zero unless runs are frequent. */
    public Duration afterRun() {
        return afterRun(System.nanoTime());
    }

    Duration afterRun(long now) {
        long earliest = now - allowance;
        next = (next - earliest > 0 ? next : earliest) + interval;
        return Duration.ofNanos(Math.max(0, next - now));
    }
}

package dev.debrief.benchmarks.load;

import java.time.Duration;

/**
 * When the requests of an open loop are due: at a constant rate, whatever the service does. Latency counts from then,
 * so that a stall counts for all requests it delays.
 */
public record OpenSchedule(long startNanos, long intervalNanos, int count) {

    /** @throws IllegalArgumentException if not even one request is due within the duration */
    public static OpenSchedule of(long startNanos, double perSecond, Duration duration) {
        long interval = Math.round(1e9 / perSecond);
        int count = (int) (duration.toNanos() / interval);
        if (count < 1) {
            throw new IllegalArgumentException("At " + perSecond + "/s no request is due within " + duration);
        }
        return new OpenSchedule(startNanos, interval, count);
    }

    public long dueNanos(int index) {
        return startNanos + index * intervalNanos;
    }
}

package dev.debrief.platform.outbox;

import java.time.Duration;

/** A point on the monotonic clock. */
record Deadline(long nanoTime) {

    static Deadline in(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos());
    }

    Duration remaining() {
        return Duration.ofNanos(Math.max(0, nanoTime - System.nanoTime()));
    }

    boolean hasPassed() {
        return remaining().isZero();
    }
}

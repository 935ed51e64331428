package dev.debrief.postmortems.publishing.client.http;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits between the calls of one publication. */
@FunctionalInterface
public interface Waiting {

    void pause(Duration duration);

    /** Waits on the calling thread; returns early if it is interrupted. */
    static Waiting onThread() {
        return duration -> {
            long start = System.nanoTime();
            long rest = duration.toNanos();
            while (rest > 0 && !Thread.currentThread().isInterrupted()) {
                LockSupport.parkNanos(rest);
                rest = duration.toNanos() - (System.nanoTime() - start);
            }
        };
    }
}

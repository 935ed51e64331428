package dev.debrief.localstack.demo;

import dev.debrief.localstack.host.LocalStackException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for the effects of events. */
final class Polling {

    private static final Duration TIMEOUT = Duration.ofSeconds(90);
    private static final Duration INTERVAL = Duration.ofMillis(20);

    private Polling() {}

    static <T> T waitFor(String what, Supplier<Optional<T>> attempt) {
        var deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (System.nanoTime() < deadline && !Thread.currentThread().isInterrupted()) {
            var found = attempt.get();
            if (found.isPresent()) {
                return found.get();
            }
            LockSupport.parkNanos(INTERVAL.toNanos());
        }
        throw new LocalStackException("The demo failed: waited " + TIMEOUT.toSeconds() + " s for " + what + ".");
    }
}

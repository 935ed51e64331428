package dev.debrief.localstack.demo;

import dev.debrief.localstack.host.LocalStackException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for what events bring about. */
final class Polling {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private Polling() {}

    static <T> T waitFor(String what, Supplier<Optional<T>> attempt) {
        var deadline = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() < deadline && !Thread.currentThread().isInterrupted()) {
            var found = attempt.get();
            if (found.isPresent()) {
                return found.get();
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new LocalStackException(
                "The sample stopped: " + what + " did not happen within " + LIMIT.toSeconds() + " s.");
    }
}

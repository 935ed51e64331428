package dev.debrief.incidents.ingress.received;

import dev.debrief.platform.problem.ProblemException;
import dev.debrief.platform.problem.StandardProblem;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Bounds how many deliveries are received at a time, so that a storm does not starve everything else. */
final class AcceptanceLimit {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final Semaphore free;

    AcceptanceLimit(int maxConcurrent) {
        this.free = new Semaphore(maxConcurrent);
    }

    /** @throws ProblemException UNAVAILABLE if none is free: senders repeat a delivery that was answered 503 */
    <T> T within(Supplier<T> reception) {
        if (!free.tryAcquire()) {
            throw StandardProblem.UNAVAILABLE
                    .because("Too many deliveries are being received. Repeat it shortly.")
                    .retryAfter(RETRY_AFTER);
        }
        try {
            return reception.get();
        } finally {
            free.release();
        }
    }
}

package dev.debrief.actions.tracker.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The moment between recording that a call follows and making it. A worker that was stopped in it, such as with its
 * machine, must not make the call: another one may have taken over, and have done more since.
 */
final class Turn {

    /** Much shorter than a lease, and than the time until a request counts as settled. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Clock clock;
    private final Instant began;

    /** To be created before the call is recorded. */
    Turn(Clock clock) {
        this.clock = clock;
        this.began = clock.instant();
    }

    /** @throws LeaseLostException if too much time has passed */
    void require() {
        Duration passed = Duration.between(began, clock.instant());
        if (passed.isNegative() || passed.compareTo(LONGEST) > 0) {
            throw new LeaseLostException();
        }
    }
}

package dev.debrief.notifications.digest;

import dev.debrief.platform.timer.DueTimer;
import dev.debrief.platform.timer.TimerHandler;
import dev.debrief.platform.timer.Timers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Queues due digests every minute. It is one timer for all of them, because a timer for each time would make everybody
 * who collects wait for its row.
 */
@ApplicationScoped
class DigestTimer implements TimerHandler {

    static final String KIND = "digest";
    static final String SUBJECT = "all";

    private static final Duration INTERVAL = Duration.ofMinutes(1);

    /** Digests of one transaction; the next firing continues. */
    private static final int BATCH = 200;

    private final DigestService digests;
    private final Timers timers;
    private final Clock clock;

    DigestTimer(DigestService digests, Timers timers, Clock clock) {
        this.digests = digests;
        this.timers = timers;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void fire(DueTimer due) {
        Instant now = clock.instant();
        boolean complete = digests.closeDue(now, BATCH) < BATCH;
        timers.arm(KIND, SUBJECT, complete ? now.plus(INTERVAL) : now);
    }
}

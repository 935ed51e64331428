package dev.debrief.actions.reminder;

import dev.debrief.platform.timer.DueTimer;
import java.time.Clock;
import java.time.Instant;

/** The time at which a timer fires, for which the database decides. */
final class FiringTime {

    private FiringTime() {}

    /** Not before the timer was due, if this machine's clock is behind that of the database. */
    static Instant of(DueTimer due, Clock clock) {
        Instant now = clock.instant();
        return now.isBefore(due.fireAt()) ? due.fireAt() : now;
    }
}

package dev.debrief.actions.recurrence;

import dev.debrief.platform.timer.DueTimer;
import dev.debrief.platform.timer.TimerHandler;
import dev.debrief.platform.timer.Timers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Compares one incident with the action items of earlier ones, in a transaction of its own. */
@ApplicationScoped
class LaterIncidentTimer implements TimerHandler {

    /** Several events at once need one comparison, and deadlines that are due in this second come first. */
    static final Duration DELAY = Duration.ofSeconds(1);

    private static final String KIND = "later-incident-recurrence";

    private final RecurrenceDetectionService detection;
    private final Timers timers;
    private final Clock clock;

    LaterIncidentTimer(RecurrenceDetectionService detection, Timers timers, Clock clock) {
        this.detection = detection;
        this.timers = timers;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    void arm(UUID incidentId) {
        timers.arm(KIND, incidentId.toString(), clock.instant().plus(DELAY));
    }

    @Override
    public void fire(DueTimer due) {
        detection.compareWithEarlier(UUID.fromString(due.subjectId()));
    }
}

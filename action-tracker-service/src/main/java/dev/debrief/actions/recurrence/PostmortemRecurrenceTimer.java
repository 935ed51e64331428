package dev.debrief.actions.recurrence;

import dev.debrief.actions.postmortem.ComparisonListener;
import dev.debrief.platform.timer.DueTimer;
import dev.debrief.platform.timer.TimerHandler;
import dev.debrief.platform.timer.Timers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Compares the incidents of a postmortem after an event that matters for it, as {@link IncidentRecurrenceTimer}. */
@ApplicationScoped
class PostmortemRecurrenceTimer implements TimerHandler, ComparisonListener {

    private static final String KIND = "postmortem-recurrence";

    private final RecurrenceDetectionService detection;
    private final Timers timers;
    private final Clock clock;

    PostmortemRecurrenceTimer(RecurrenceDetectionService detection, Timers timers, Clock clock) {
        this.detection = detection;
        this.timers = timers;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void comparisonChanged(UUID postmortemId) {
        timers.arm(KIND, postmortemId.toString(), clock.instant());
    }

    @Override
    public void fire(DueTimer due) {
        detection.comparePostmortem(UUID.fromString(due.subjectId()));
    }
}

package dev.debrief.actions.recurrence;

import dev.debrief.actions.incident.IncidentComparisonListener;
import dev.debrief.platform.timer.DueTimer;
import dev.debrief.platform.timer.TimerHandler;
import dev.debrief.platform.timer.Timers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/**
 * Compares an incident after an event that matters for it. This happens in a transaction of its own, which sees what
 * the events of its postmortem have changed at the same time.
 */
@ApplicationScoped
class IncidentRecurrenceTimer implements TimerHandler, IncidentComparisonListener {

    private static final String KIND = "incident-recurrence";

    private final RecurrenceDetectionService detection;
    private final Timers timers;
    private final Clock clock;

    IncidentRecurrenceTimer(RecurrenceDetectionService detection, Timers timers, Clock clock) {
        this.detection = detection;
        this.timers = timers;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void comparisonChanged(UUID incidentId) {
        timers.arm(KIND, incidentId.toString(), clock.instant());
    }

    @Override
    public void fire(DueTimer due) {
        detection.compareIncident(UUID.fromString(due.subjectId()));
    }
}

package dev.debrief.actions.recurrence;

import dev.debrief.actions.incident.IncidentComparisonListener;
import dev.debrief.platform.timer.DueTimer;
import dev.debrief.platform.timer.TimerHandler;
import dev.debrief.platform.timer.Timers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/**
 * Compares an incident after an event that matters for it, and then each later incident that may have repeated it. This
 * happens in transactions of their own, which see what the events of its postmortem have changed at the same time.
 */
@ApplicationScoped
class IncidentRecurrenceTimer implements TimerHandler, IncidentComparisonListener {

    private static final String KIND = "incident-recurrence";

    private final RecurrenceDetectionService detection;
    private final LaterIncidentTimer laterIncidents;
    private final Timers timers;
    private final Clock clock;

    IncidentRecurrenceTimer(
            RecurrenceDetectionService detection, LaterIncidentTimer laterIncidents, Timers timers, Clock clock) {
        this.detection = detection;
        this.laterIncidents = laterIncidents;
        this.timers = timers;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void comparisonChanged(UUID incidentId) {
        timers.arm(KIND, incidentId.toString(), clock.instant().plus(LaterIncidentTimer.DELAY));
    }

    @Override
    public void fire(DueTimer due) {
        UUID incidentId = UUID.fromString(due.subjectId());
        // In one order, so that timers that fire at the same time do not wait for each other.
        detection.compareInBothDirections(incidentId).stream().sorted().forEach(laterIncidents::arm);
    }
}

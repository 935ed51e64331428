package dev.debrief.actions.recurrence;

import dev.debrief.actions.postmortem.ComparisonListener;
import dev.debrief.actions.postmortem.PostmortemProjectionService;
import dev.debrief.platform.timer.DueTimer;
import dev.debrief.platform.timer.TimerHandler;
import dev.debrief.platform.timer.Timers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/**
 * Has the incidents of a postmortem compared after a change that matters for it or for its action items, as
 * {@link IncidentRecurrenceTimer}.
 */
@ApplicationScoped
class PostmortemRecurrenceTimer implements TimerHandler, ComparisonListener {

    private static final String KIND = "postmortem-recurrence";

    private final PostmortemProjectionService postmortems;
    private final IncidentRecurrenceTimer incidents;
    private final Timers timers;
    private final Clock clock;

    PostmortemRecurrenceTimer(
            PostmortemProjectionService postmortems, IncidentRecurrenceTimer incidents, Timers timers, Clock clock) {
        this.postmortems = postmortems;
        this.incidents = incidents;
        this.timers = timers;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void comparisonChanged(UUID postmortemId) {
        timers.arm(KIND, postmortemId.toString(), clock.instant().plus(LaterIncidentTimer.DELAY));
    }

    @Override
    public void fire(DueTimer due) {
        postmortems.incidentsOf(UUID.fromString(due.subjectId())).stream()
                .sorted()
                .forEach(incidents::comparisonChanged);
    }
}

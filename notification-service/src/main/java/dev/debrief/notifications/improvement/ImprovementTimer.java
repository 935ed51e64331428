package dev.debrief.notifications.improvement;

import dev.debrief.platform.timer.DueTimer;
import dev.debrief.platform.timer.TimerHandler;
import dev.debrief.platform.timer.Timers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Sends the weekly summaries. After a downtime there is one for all weeks that were missed. */
@ApplicationScoped
class ImprovementTimer implements TimerHandler {

    static final String KIND = "weekly-improvements";
    static final String SUBJECT = "organisation";

    private final ImprovementService improvements;
    private final Timers timers;
    private final Clock clock;

    ImprovementTimer(ImprovementService improvements, Timers timers, Clock clock) {
        this.improvements = improvements;
        this.timers = timers;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void fire(DueTimer due) {
        timers.arm(KIND, SUBJECT, improvements.summarise(clock.instant()));
    }
}

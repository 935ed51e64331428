package dev.debrief.postmortems.drafting;

import dev.debrief.platform.timer.DueTimer;
import dev.debrief.platform.timer.TimerHandler;
import dev.debrief.postmortems.postmortem.PostmortemAccess;
import dev.debrief.postmortems.postmortem.PostmortemEventPublisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Fires after the day by which to publish a postmortem. */
@ApplicationScoped
class OverdueTimer implements TimerHandler {

    private final PostmortemAccess postmortems;
    private final PostmortemEventPublisher events;

    OverdueTimer(PostmortemAccess postmortems, PostmortemEventPublisher events) {
        this.postmortems = postmortems;
        this.events = events;
    }

    @Override
    public String kind() {
        return Deadlines.OVERDUE;
    }

    @Override
    public void fire(DueTimer due) {
        postmortems
                .findLocked(UUID.fromString(due.subjectId()))
                .ifPresent(postmortem -> events.publish(postmortem, postmortem.dueDayPassed(due.fireAt())));
    }
}

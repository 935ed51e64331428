package dev.debrief.postmortems.followup;

import dev.debrief.platform.timer.DueTimer;
import dev.debrief.platform.timer.TimerHandler;
import dev.debrief.postmortems.postmortem.PostmortemAccess;
import dev.debrief.postmortems.postmortem.PostmortemEventPublisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Fires at the start of the day of a follow-up review. */
@ApplicationScoped
class FollowUpTimer implements TimerHandler {

    private final PostmortemAccess postmortems;
    private final PostmortemEventPublisher events;

    FollowUpTimer(PostmortemAccess postmortems, PostmortemEventPublisher events) {
        this.postmortems = postmortems;
        this.events = events;
    }

    @Override
    public String kind() {
        return FollowUpSchedule.DUE;
    }

    @Override
    public void fire(DueTimer due) {
        postmortems
                .findLocked(UUID.fromString(due.subjectId()))
                .ifPresent(postmortem -> events.publish(postmortem, postmortem.followUpDayReached()));
    }
}

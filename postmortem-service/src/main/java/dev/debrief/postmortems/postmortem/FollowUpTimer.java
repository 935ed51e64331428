package dev.debrief.postmortems.postmortem;

import dev.debrief.platform.timer.DueTimer;
import dev.debrief.platform.timer.TimerHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** The day of a follow-up review has come. */
@ApplicationScoped
class FollowUpTimer implements TimerHandler {

    private final PostmortemRepository postmortems;
    private final PostmortemEventPublisher events;

    FollowUpTimer(PostmortemRepository postmortems, PostmortemEventPublisher events) {
        this.postmortems = postmortems;
        this.events = events;
    }

    @Override
    public String kind() {
        return Deadlines.FOLLOW_UP_DUE;
    }

    @Override
    public void fire(DueTimer due) {
        Optional.ofNullable(postmortems.findById(UUID.fromString(due.subjectId()), LockModeType.PESSIMISTIC_WRITE))
                .filter(postmortem -> postmortem.status() == PostmortemStatus.PUBLISHED)
                .ifPresent(events::followUpDue);
    }
}

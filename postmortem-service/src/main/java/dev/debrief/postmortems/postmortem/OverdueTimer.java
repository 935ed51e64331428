package dev.debrief.postmortems.postmortem;

import dev.debrief.platform.timer.DueTimer;
import dev.debrief.platform.timer.TimerHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** The day by which a postmortem is to be published has passed. */
@ApplicationScoped
class OverdueTimer implements TimerHandler {

    private final PostmortemRepository postmortems;
    private final PostmortemEventPublisher events;

    OverdueTimer(PostmortemRepository postmortems, PostmortemEventPublisher events) {
        this.postmortems = postmortems;
        this.events = events;
    }

    @Override
    public String kind() {
        return Deadlines.OVERDUE;
    }

    @Override
    public void fire(DueTimer due) {
        Optional.ofNullable(postmortems.findById(UUID.fromString(due.subjectId()), LockModeType.PESSIMISTIC_WRITE))
                .filter(postmortem -> postmortem.status().isToBePublished())
                .ifPresent(postmortem -> events.overdue(postmortem, due.fireAt()));
    }
}

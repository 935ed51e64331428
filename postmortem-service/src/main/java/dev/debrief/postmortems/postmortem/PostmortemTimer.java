package dev.debrief.postmortems.postmortem;

import dev.debrief.platform.timer.DueTimer;
import dev.debrief.platform.timer.TimerHandler;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

/** Publishes the domain events of a postmortem, the subject of the timer, when the timer fires. */
public abstract class PostmortemTimer implements TimerHandler {

    private final String kind;
    private final PostmortemAccess postmortems;
    private final PostmortemEventPublisher events;
    private final BiFunction<Postmortem, DueTimer, List<PostmortemDomainEvent>> transition;

    protected PostmortemTimer(
            String kind,
            PostmortemAccess postmortems,
            PostmortemEventPublisher events,
            BiFunction<Postmortem, DueTimer, List<PostmortemDomainEvent>> transition) {
        this.kind = kind;
        this.postmortems = postmortems;
        this.events = events;
        this.transition = transition;
    }

    @Override
    public final String kind() {
        return kind;
    }

    @Override
    public final void fire(DueTimer due) {
        postmortems
                .findLocked(UUID.fromString(due.subjectId()))
                .ifPresent(postmortem -> events.publish(postmortem, transition.apply(postmortem, due)));
    }
}

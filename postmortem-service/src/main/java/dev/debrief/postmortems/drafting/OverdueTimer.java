package dev.debrief.postmortems.drafting;

import dev.debrief.postmortems.postmortem.PostmortemAccess;
import dev.debrief.postmortems.postmortem.PostmortemEventPublisher;
import dev.debrief.postmortems.postmortem.PostmortemTimer;
import jakarta.inject.Singleton;

/** Fires after the day by which to publish a postmortem. */
@Singleton
class OverdueTimer extends PostmortemTimer {

    OverdueTimer(PostmortemAccess postmortems, PostmortemEventPublisher events) {
        super(Deadlines.OVERDUE, postmortems, events, (postmortem, due) -> postmortem.dueDayPassed(due.fireAt()));
    }
}

package dev.debrief.postmortems.followup;

import dev.debrief.postmortems.postmortem.PostmortemAccess;
import dev.debrief.postmortems.postmortem.PostmortemEventPublisher;
import dev.debrief.postmortems.postmortem.PostmortemTimer;
import jakarta.inject.Singleton;

/** Fires at the start of the day of a follow-up review. */
@Singleton
class FollowUpTimer extends PostmortemTimer {

    FollowUpTimer(PostmortemAccess postmortems, PostmortemEventPublisher events) {
        super(FollowUpSchedule.DUE, postmortems, events, (postmortem, due) -> postmortem.followUpDayReached());
    }
}

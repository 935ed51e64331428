package dev.debrief.actions.tracker.link;

import dev.debrief.actions.tracker.TrackerService;
import dev.debrief.platform.timer.DueTimer;
import dev.debrief.platform.timer.TimerHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Polls trackers when their timer fires. */
@ApplicationScoped
class PollTimerHandler implements TimerHandler {

    private final TrackerPollService polls;

    PollTimerHandler(TrackerPollService polls) {
        this.polls = polls;
    }

    @Override
    public String kind() {
        return TrackerService.POLL_TIMER;
    }

    @Override
    public void fire(DueTimer due) {
        polls.pollIsDue(UUID.fromString(due.subjectId()));
    }
}

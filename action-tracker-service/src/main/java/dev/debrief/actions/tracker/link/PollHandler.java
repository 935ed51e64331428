package dev.debrief.actions.tracker.link;

import dev.debrief.platform.job.ClaimedJob;
import dev.debrief.platform.job.JobHandler;
import dev.debrief.platform.job.JobResult;
import dev.debrief.platform.job.RetrySchedule;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;

/** Asks trackers which issues have changed. */
@ApplicationScoped
class PollHandler implements JobHandler {

    private final TrackerPoll poll;

    PollHandler(TrackerPoll poll) {
        this.poll = poll;
    }

    @Override
    public String kind() {
        return TrackerJobs.POLL;
    }

    @Override
    public RetrySchedule schedule() {
        return TrackerJobs.SCHEDULE;
    }

    @Override
    public Duration timeLimit() {
        return TrackerJobs.TIME_LIMIT;
    }

    @Override
    public JobResult execute(ClaimedJob job) {
        return poll.poll(UUID.fromString(job.subjectId()));
    }
}

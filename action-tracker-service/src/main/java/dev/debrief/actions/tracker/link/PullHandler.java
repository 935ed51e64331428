package dev.debrief.actions.tracker.link;

import dev.debrief.platform.job.ClaimedJob;
import dev.debrief.platform.job.JobHandler;
import dev.debrief.platform.job.JobResult;
import dev.debrief.platform.job.RetrySchedule;
import dev.debrief.platform.json.JsonColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;

/** Reads issues that have changed, and asks trackers which ones have. */
@ApplicationScoped
class PullHandler implements JobHandler {

    private final SyncAttempts attempts;
    private final TrackerPoll poll;

    PullHandler(SyncAttempts attempts, TrackerPoll poll) {
        this.attempts = attempts;
        this.poll = poll;
    }

    @Override
    public String kind() {
        return TrackerJobs.PULL;
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
        UUID subject = UUID.fromString(job.subjectId());
        return JsonColumns.read(job.payload(), TrackerJobs.Pull.class).poll()
                ? poll.poll(subject)
                : attempts.attempt(subject, true);
    }
}

package dev.debrief.actions.tracker.link;

import dev.debrief.platform.job.ClaimedJob;
import dev.debrief.platform.job.Job;
import dev.debrief.platform.job.JobHandler;
import dev.debrief.platform.job.JobResult;
import dev.debrief.platform.job.JobState;
import dev.debrief.platform.job.RetrySchedule;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Sends action items to their trackers. */
@ApplicationScoped
class PushHandler implements JobHandler {

    private final SyncAttempts attempts;
    private final LinkSyncService links;

    PushHandler(SyncAttempts attempts, LinkSyncService links) {
        this.attempts = attempts;
        this.links = links;
    }

    @Override
    public String kind() {
        return TrackerJobs.PUSH;
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
        return attempts.attempt(UUID.fromString(job.subjectId()), false);
    }

    @Override
    public void finished(Job job, Instant at) {
        if (job.state() == JobState.DEAD) {
            links.failed(
                    UUID.fromString(job.subjectId()),
                    "Not sent in " + job.attempts() + " attempts; tried again with a later poll. The last one: "
                            + job.reason());
        }
    }
}

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

/** Synchronizes action items and their issues. */
@ApplicationScoped
class SyncHandler implements JobHandler {

    private final SyncAttempts attempts;
    private final LinkSyncService links;

    SyncHandler(SyncAttempts attempts, LinkSyncService links) {
        this.attempts = attempts;
        this.links = links;
    }

    @Override
    public String kind() {
        return TrackerJobs.SYNC;
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
        return attempts.attempt(UUID.fromString(job.subjectId()));
    }

    @Override
    public void finished(Job job, Instant at) {
        if (job.state() == JobState.DEAD) {
            links.failed(
                    UUID.fromString(job.subjectId()),
                    "Not in step after " + job.attempts() + " attempts; tried again after a later poll. The last one: "
                            + job.reason());
        }
    }
}

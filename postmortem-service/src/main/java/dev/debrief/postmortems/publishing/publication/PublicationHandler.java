package dev.debrief.postmortems.publishing.publication;

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
import org.jboss.logging.Logger;

/** Publishes postmortems to targets. */
@ApplicationScoped
class PublicationHandler implements JobHandler {

    private static final Logger LOG = Logger.getLogger(PublicationHandler.class);

    private final PublicationAttempts attempts;
    private final PublicationAttemptService store;
    private final PublicationJobs jobs;

    PublicationHandler(PublicationAttempts attempts, PublicationAttemptService store, PublicationJobs jobs) {
        this.attempts = attempts;
        this.store = store;
        this.jobs = jobs;
    }

    @Override
    public String kind() {
        return PublicationJobs.KIND;
    }

    @Override
    public RetrySchedule schedule() {
        return PublicationJobs.SCHEDULE;
    }

    @Override
    public Duration timeLimit() {
        return PublicationJobs.TIME_LIMIT;
    }

    /** Products limit calls per second, and commits to one repository collide. */
    @Override
    public int maxConcurrentPerKey() {
        return 1;
    }

    @Override
    public JobResult execute(ClaimedJob job) {
        try {
            return attempts.attempt(UUID.fromString(job.subjectId()), jobs.requestOf(job.payload()));
        } catch (RuntimeException | Error unexpected) {
            LOG.errorf(unexpected, "Publication %s failed unexpectedly", job.subjectId());
            return JobResult.retry("ERROR", PublicationAttempts.UNEXPECTED);
        }
    }

    @Override
    public void finished(Job job, Instant at) {
        if (job.state() == JobState.DEAD) {
            store.failed(
                    UUID.fromString(job.subjectId()), jobs.requestOf(job.payload()), String.valueOf(job.reason()), at);
        }
    }
}

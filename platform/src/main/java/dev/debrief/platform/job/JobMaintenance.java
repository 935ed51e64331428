package dev.debrief.platform.job;

import dev.debrief.platform.time.BatchPurge;
import dev.debrief.platform.time.SchedulingMode;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Deletes jobs some time after they ended: after the success, or after the last attempt of a dead or withdrawn one.
 * Safe to run on several replicas at once.
 */
@ApplicationScoped
public class JobMaintenance {

    private static final Logger LOG = Logger.getLogger(JobMaintenance.class);

    private static final int ROWS_PER_DELETE = 1000;
    private static final Duration LONGEST_RUN = Duration.ofMinutes(1);

    private final JobRepository jobs;
    private final JobBatchRepository batches;
    private final JobConfig config;
    private final Clock clock;
    private final BatchPurge purge;
    private final SchedulingMode schedulingMode;

    JobMaintenance(
            JobRepository jobs,
            JobBatchRepository batches,
            JobConfig config,
            Clock clock,
            @ConfigProperty(name = "debrief.scheduling", defaultValue = "automatic") SchedulingMode schedulingMode) {
        this.jobs = jobs;
        this.batches = batches;
        this.config = config;
        this.clock = clock;
        this.purge = new BatchPurge(clock, ROWS_PER_DELETE, LONGEST_RUN);
        this.schedulingMode = schedulingMode;
    }

    @Scheduled(
            identity = "job-purge",
            every = "1h",
            delayed = "5m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purgeOnSchedule() {
        if (schedulingMode == SchedulingMode.AUTOMATIC) {
            LOG.infof("Deleted %d jobs that ended more than %s ago", purge(), config.retention());
        }
    }

    /** Deletes in small batches; returns how many. Tests call it directly. */
    public int purge() {
        Instant before = clock.instant().minus(config.retention());
        return purge.run(rows -> jobs.deleteSucceededBefore(before, rows))
                + purge.run(rows -> batches.deleteEndedBefore(JobState.DEAD, before, rows))
                + purge.run(rows -> batches.deleteEndedBefore(JobState.WITHDRAWN, before, rows));
    }
}

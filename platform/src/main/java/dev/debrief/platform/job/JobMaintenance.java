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
 * Deletes jobs some time after they succeeded. Dead and withdrawn ones stay. Safe to run on several replicas at once.
 */
@ApplicationScoped
public class JobMaintenance {

    private static final Logger LOG = Logger.getLogger(JobMaintenance.class);

    private static final int ROWS_PER_DELETE = 1000;
    private static final Duration LONGEST_RUN = Duration.ofMinutes(1);

    private final JobRepository jobs;
    private final JobConfig config;
    private final Clock clock;
    private final BatchPurge purge;
    private final SchedulingMode schedulingMode;

    JobMaintenance(
            JobRepository jobs,
            JobConfig config,
            Clock clock,
            @ConfigProperty(name = "debrief.scheduling", defaultValue = "automatic") SchedulingMode schedulingMode) {
        this.jobs = jobs;
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
            LOG.infof("Deleted %d jobs that succeeded more than %s ago", purge(), config.retention());
        }
    }

    /** Deletes in small batches; returns how many. Tests call it directly. */
    public int purge() {
        Instant before = clock.instant().minus(config.retention());
        return purge.run(rows -> jobs.deleteSucceededBefore(before, rows));
    }
}

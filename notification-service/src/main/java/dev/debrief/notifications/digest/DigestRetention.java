package dev.debrief.notifications.digest;

import dev.debrief.notifications.improvement.ImprovementService;
import dev.debrief.platform.time.BatchPurge;
import dev.debrief.platform.time.SchedulingMode;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Deletes digests and weekly summaries some time after they were queued. Safe to run on several replicas at once. */
@ApplicationScoped
class DigestRetention {

    private static final Logger LOG = Logger.getLogger(DigestRetention.class);

    private static final int ROWS_PER_DELETE = 500;
    private static final Duration LONGEST_RUN = Duration.ofMinutes(1);

    private final DigestService digests;
    private final ImprovementService improvements;
    private final DigestConfig config;
    private final Clock clock;
    private final BatchPurge purge;
    private final SchedulingMode schedulingMode;

    DigestRetention(
            DigestService digests,
            ImprovementService improvements,
            DigestConfig config,
            Clock clock,
            @ConfigProperty(name = "debrief.scheduling", defaultValue = "automatic") SchedulingMode schedulingMode) {
        this.digests = digests;
        this.improvements = improvements;
        this.config = config;
        this.clock = clock;
        this.purge = new BatchPurge(clock, ROWS_PER_DELETE, LONGEST_RUN);
        this.schedulingMode = schedulingMode;
    }

    @Scheduled(
            identity = "digest-purge",
            every = "1h",
            delayed = "11m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purgeOnSchedule() {
        if (schedulingMode == SchedulingMode.AUTOMATIC) {
            LOG.infof("Deleted %d old digests, summaries and improvements", purge());
        }
    }

    /** Deletes in small batches; returns how many. Tests call it directly. */
    int purge() {
        Instant before = clock.instant().minus(config.retention());
        return purge.run(rows -> digests.deleteOld(before, rows))
                + purge.run(rows -> improvements.deleteOld(before, rows));
    }
}

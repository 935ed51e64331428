package dev.debrief.notifications.feed;

import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.time.BatchPurge;
import dev.debrief.platform.time.SchedulingMode;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Deletes feed items some time after they were added, unread ones too. Safe to run on several replicas at once. */
@ApplicationScoped
class FeedRetention {

    private static final Logger LOG = Logger.getLogger(FeedRetention.class);

    private static final int ROWS_PER_DELETE = 1000;
    private static final Duration LONGEST_RUN = Duration.ofMinutes(1);

    private final FeedPurgeRepository feed;
    private final FeedConfig config;
    private final Clock clock;
    private final BatchPurge purge;
    private final SchedulingMode schedulingMode;

    FeedRetention(
            FeedPurgeRepository feed,
            FeedConfig config,
            Clock clock,
            @ConfigProperty(name = "debrief.scheduling", defaultValue = "automatic") SchedulingMode schedulingMode) {
        this.feed = feed;
        this.config = config;
        this.clock = clock;
        this.purge = new BatchPurge(clock, ROWS_PER_DELETE, LONGEST_RUN);
        this.schedulingMode = schedulingMode;
    }

    @Scheduled(
            identity = "feed-purge",
            every = "1h",
            delayed = "13m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purgeOnSchedule() {
        if (schedulingMode == SchedulingMode.AUTOMATIC) {
            LOG.infof("Deleted %d feed items that were added more than %s ago", purge(), config.retention());
        }
    }

    /** Deletes in small batches; returns how many items. Tests call it directly. */
    int purge() {
        UUID before = Ids.lowerBound(clock.instant().minus(config.retention()));
        int items = purge.run(rows -> feed.deleteItems(before, rows));
        purge.run(rows -> feed.deleteMarks(before, rows));
        return items;
    }
}

package dev.debrief.platform.inbox;

import dev.debrief.platform.time.BatchPurge;
import dev.debrief.platform.time.SchedulingMode;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Releases parked events after a crash, counts parked messages and deletes old event ids. Safe to run on several
 * replicas at once.
 */
@ApplicationScoped
@Startup // so that its metrics exist from the start
public class InboxMaintenance {

    private static final Logger LOG = Logger.getLogger(InboxMaintenance.class);

    private static final int AGGREGATES_PER_RUN = 100;
    private static final int ROWS_PER_DELETE = 5000;
    private static final Duration LONGEST_RUN = Duration.ofMinutes(1);

    private static final String READY = """
            SELECT DISTINCT p.consumer, p.aggregate_type, p.aggregate_id
            FROM parked_message p JOIN inbox_position g USING (consumer, aggregate_type, aggregate_id)
            WHERE p.version = g.last_version + 1
              AND (p.state = 'DISCARDED' OR p.state = 'PARKED' AND p.reason IN ('sequence-gap', 'behind-parked'))
            LIMIT ?""";

    private static final String PURGE = """
            DELETE FROM inbox_message WHERE (consumer, event_id) IN (
                SELECT consumer, event_id FROM inbox_message WHERE received_at < ? ORDER BY received_at LIMIT ?)""";

    private final InboxTransactions transactions;
    private final EventConsumerRegistry consumers;
    private final Inbox inbox;
    private final InboxConfig config;
    private final Clock clock;
    private final BatchPurge purge;
    private final SchedulingMode schedulingMode;
    private volatile double parked = Double.NaN;

    InboxMaintenance(
            InboxTransactions transactions,
            EventConsumerRegistry consumers,
            Inbox inbox,
            InboxConfig config,
            Clock clock,
            MeterRegistry metrics,
            @ConfigProperty(name = "debrief.scheduling", defaultValue = "automatic") SchedulingMode schedulingMode) {
        this.transactions = transactions;
        this.consumers = consumers;
        this.inbox = inbox;
        this.config = config;
        this.clock = clock;
        this.purge = new BatchPurge(clock, ROWS_PER_DELETE, LONGEST_RUN);
        this.schedulingMode = schedulingMode;
        Gauge.builder("inbox.parked", this, sweep -> sweep.parked)
                .description("Parked messages waiting for an admin, counted up to 1,000; NaN while unknown")
                .register(metrics);
    }

    @Scheduled(
            identity = "inbox-release",
            every = "30s",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void releaseOnSchedule() {
        if (schedulingMode == SchedulingMode.AUTOMATIC) {
            try {
                release();
                parked = transactions.call(InboxMaintenance::countParked);
            } catch (RuntimeException failure) {
                parked = Double.NaN;
                LOG.debugf(failure, "Inbox maintenance is skipped this time");
            }
        }
    }

    @Scheduled(
            identity = "inbox-purge",
            every = "6h",
            delayed = "5m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purgeOnSchedule() {
        if (schedulingMode == SchedulingMode.AUTOMATIC) {
            int purged = purge();
            LOG.infof("The inbox deleted %d expired event ids", purged);
        }
    }

    /** Applies parked events that are next in sequence; returns the number of aggregates. Tests call it directly. */
    public int release() {
        List<AggregateKey> ready = transactions.call(InboxMaintenance::ready);
        ready.forEach(aggregateKey -> consumers
                .named(aggregateKey.consumer())
                .ifPresent(consumer -> inbox.tryRelease(consumer, aggregateKey)));
        return ready.size();
    }

    private static List<AggregateKey> ready(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(READY)) {
            query.setInt(1, AGGREGATES_PER_RUN);
            List<AggregateKey> aggregateKeys = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    aggregateKeys.add(new AggregateKey(row.getString(1), row.getString(2), row.getString(3)));
                }
            }
            return aggregateKeys;
        }
    }

    private static double countParked(Connection connection) throws SQLException {
        String query = "SELECT count(*) FROM (SELECT 1 FROM parked_message WHERE state = 'PARKED' LIMIT 1000) counted";
        try (PreparedStatement count = connection.prepareStatement(query);
                ResultSet row = count.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Deletes event ids older than the retention, in small batches; returns how many. Tests call it directly. */
    public int purge() {
        OffsetDateTime before = clock.instant().minus(config.retention()).atOffset(ZoneOffset.UTC);
        return purge.run(rows -> transactions.call(connection -> purgeBatch(connection, before, rows)));
    }

    private static int purgeBatch(Connection connection, OffsetDateTime before, int rows) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(PURGE)) {
            delete.setObject(1, before);
            delete.setInt(2, rows);
            return delete.executeUpdate();
        }
    }
}

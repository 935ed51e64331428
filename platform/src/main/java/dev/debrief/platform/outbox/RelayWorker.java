package dev.debrief.platform.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Relays events on one thread, with its own database connection and Kafka producer.
 *
 * <p>The advisory lock only avoids duplicates. The order comes from {@link OrderedBatch} and holds even if two relays
 * both believe they hold the lock. After a failure, part of a batch may be repeated, but never overtaken.
 */
final class RelayWorker implements AutoCloseable {

    // Together below the 15 s after which the server ends an idle transaction. Otherwise a slow broker would make every
    // batch fail at its commit and start over.
    private static final Duration SEND_WINDOW = Duration.ofSeconds(2);
    private static final Duration ACKNOWLEDGE_TIMEOUT = Duration.ofSeconds(13);

    private static final int MAX_BLOCKED_AGGREGATES = 1000;

    private final RelayConnectionFactory connections;
    private final EventProducer producer;
    private final PendingEvents pending = new PendingEvents();
    private final OutboxConfig config;
    private final AtomicBoolean stopping;
    private @Nullable Connection connection;

    RelayWorker(
            RelayConnectionFactory connections, EventProducers producers, OutboxConfig config, AtomicBoolean stopping) {
        this.connections = connections;
        this.producer = new EventProducer(producers::open);
        this.config = config;
        this.stopping = stopping;
    }

    /** Relays all shards once. */
    RelayCycle cycle() throws SQLException {
        RelayCycle cycle = RelayCycle.NOTHING;
        for (int shard = 0; shard < config.shards() && !stopping.get(); shard++) {
            cycle = cycle.and(drainShard(shard));
        }
        return cycle;
    }

    /** Sends batches until the shard is empty. Skips what fails, so that it does not block the rest. */
    private RelayCycle drainShard(int shard) throws SQLException {
        RelayCycle total = RelayCycle.NOTHING;
        RelayExclusions exclusions = RelayExclusions.none();
        boolean hasMore = true;
        while (hasMore && exclusions.aggregateKeys().size() < MAX_BLOCKED_AGGREGATES && !stopping.get()) {
            int unreachable = exclusions.aggregateTypes().size();
            RelayCycle batch = inTransaction(open -> publishBatch(open, shard, exclusions));
            total = total.and(batch);
            hasMore = batch.unfinished() || exclusions.aggregateTypes().size() > unreachable;
        }
        return total;
    }

    private RelayCycle publishBatch(Connection open, int shard, RelayExclusions exclusions) throws SQLException {
        if (!pending.lock(open, shard)) {
            return RelayCycle.BUSY;
        }
        PendingEvents.Batch batch = pending.fetch(open, config.shards(), shard, exclusions, config.batchSize());
        List<PendingEvent> events = batch.events();
        if (events.isEmpty()) {
            return RelayCycle.NOTHING;
        }
        OrderedBatch<PendingEvent> orderedBatch = new OrderedBatch<>(events, PendingEvent::aggregateKey);
        boolean sentAll = false;
        Deadline sendDeadline = Deadline.in(SEND_WINDOW);
        Deadline acknowledgeDeadline = Deadline.in(ACKNOWLEDGE_TIMEOUT);
        while (!sendDeadline.hasPassed() && !stopping.get()) {
            List<PendingEvent> round = orderedBatch.next();
            if (round.isEmpty()) {
                sentAll = true;
                break;
            }
            producer.send(orderedBatch, round, acknowledgeDeadline, exclusions.aggregateTypes());
        }
        Collection<PendingEvent> published = orderedBatch.acknowledged();
        if (!published.isEmpty()) {
            pending.delete(open, published);
        }
        exclusions.aggregateKeys().addAll(orderedBatch.blockedAggregates());
        return new RelayCycle(
                published.size(),
                !orderedBatch.blockedAggregates().isEmpty(),
                false,
                !published.isEmpty() && (batch.hasMore() || !sentAll));
    }

    Backlog backlog() throws SQLException {
        return inTransaction(pending::backlog);
    }

    private <T> T inTransaction(ConnectionCallback<T> work) throws SQLException {
        boolean committed = false;
        try {
            if (connection == null) {
                connection = connections.open();
            }
            T result = work.on(connection);
            connection.commit();
            committed = true;
            return result;
        } finally {
            if (!committed) {
                closeConnection();
            }
        }
    }

    /** The last failure, in one line. */
    String lastFailure() {
        return producer.lastFailure();
    }

    @Override
    public void close() {
        producer.close();
        closeConnection();
    }

    private void closeConnection() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                // The connection is broken; the server rolls back.
            }
        }
    }

    private interface ConnectionCallback<T> {
        T on(Connection connection) throws SQLException;
    }

    /**
     * The result of a cycle.
     *
     * @param published events acknowledged by the broker and no longer pending
     * @param failed whether an event could not be sent
     * @param busy whether another relay had a shard
     * @param unfinished whether the last batch left events that were pending when it began
     */
    record RelayCycle(int published, boolean failed, boolean busy, boolean unfinished) {

        static final RelayCycle NOTHING = new RelayCycle(0, false, false, false);
        static final RelayCycle BUSY = new RelayCycle(0, false, true, false);

        RelayCycle and(RelayCycle next) {
            return new RelayCycle(
                    published + next.published, failed || next.failed, busy || next.busy, next.unfinished);
        }
    }
}

package dev.debrief.platform.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One relay at work: a database connection and a Kafka producer of its own, for one thread.
 *
 * <p>The advisory lock only saves duplicates; the order comes from {@link Waves} and holds also with two relays that
 * both believe to have the lock. So a batch may be repeated in part after a failure, never overtaken.
 */
final class Relay implements AutoCloseable {

    // Together below the 15 s after which the server ends an idle transaction: otherwise a slow broker would make every
    // batch fail at its commit and start again from the front.
    private static final Duration START_WAVES_FOR = Duration.ofSeconds(2);
    private static final Duration WAIT_FOR_WAVES = Duration.ofSeconds(13);

    private static final int MOST_STOPPED_LINES = 1000;

    private final RelayConnection connections;
    private final FactProducer producer;
    private final PendingFacts pending = new PendingFacts();
    private final OutboxConfig config;
    private final AtomicBoolean stopping;
    private @Nullable Connection connection;

    Relay(RelayConnection connections, FactProducers producers, OutboxConfig config, AtomicBoolean stopping) {
        this.connections = connections;
        this.producer = new FactProducer(producers::open);
        this.config = config;
        this.stopping = stopping;
    }

    /** Works through all shards once. */
    Cycle cycle() throws SQLException {
        Cycle cycle = Cycle.NOTHING;
        for (int shard = 0; shard < config.shards() && !stopping.get(); shard++) {
            cycle = cycle.and(drainShard(shard));
        }
        return cycle;
    }

    /** Batch after batch until the shard is empty; what fails is left out, so that it does not hold up the rest. */
    private Cycle drainShard(int shard) throws SQLException {
        Cycle total = Cycle.NOTHING;
        Exclusions without = Exclusions.none();
        boolean mayGoOn = true;
        while (mayGoOn && without.lines().size() < MOST_STOPPED_LINES && !stopping.get()) {
            int unreachable = without.aggregateTypes().size();
            Cycle batch = inTransaction(open -> publishBatch(open, shard, without));
            total = total.and(batch);
            mayGoOn = batch.published() > 0 || without.aggregateTypes().size() > unreachable;
        }
        return total;
    }

    private Cycle publishBatch(Connection open, int shard, Exclusions without) throws SQLException {
        if (!pending.lock(open, shard)) {
            return Cycle.BUSY;
        }
        List<PendingFact> facts = pending.fetch(open, config.shards(), shard, without, config.batchSize());
        if (facts.isEmpty()) {
            return Cycle.NOTHING;
        }
        Waves<PendingFact> waves = new Waves<>(facts, PendingFact::line);
        Deadline starting = Deadline.in(START_WAVES_FOR);
        Deadline waiting = Deadline.in(WAIT_FOR_WAVES);
        while (!starting.hasPassed() && !stopping.get()) {
            List<PendingFact> wave = waves.next();
            if (wave.isEmpty()) {
                break;
            }
            producer.send(waves, wave, waiting, without.aggregateTypes());
        }
        Collection<PendingFact> published = waves.acknowledged();
        if (!published.isEmpty()) {
            pending.delete(open, published);
        }
        without.lines().addAll(waves.stopped());
        return new Cycle(published.size(), !waves.stopped().isEmpty(), false);
    }

    Backlog backlog() throws SQLException {
        return inTransaction(pending::backlog);
    }

    private <T> T inTransaction(Work<T> work) throws SQLException {
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

    /** Why facts could not be sent, in one line. */
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
                // It is broken already; the server rolls back what it held.
            }
        }
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /**
     * What a cycle did.
     *
     * @param published facts acknowledged by the broker and no longer pending
     * @param failed whether a fact could not be sent
     * @param busy whether another relay had a shard
     */
    record Cycle(int published, boolean failed, boolean busy) {

        static final Cycle NOTHING = new Cycle(0, false, false);
        static final Cycle BUSY = new Cycle(0, false, true);

        Cycle and(Cycle next) {
            return new Cycle(published + next.published, failed || next.failed, busy || next.busy);
        }
    }
}

package dev.debrief.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Applies the ordinary records of a poll in one transaction: those that are readable and next in the sequence of an
 * aggregate of which nothing is parked. Everything else is left to {@link InboxProcessor}, and so are all records of a
 * transaction that failed.
 */
@ApplicationScoped
class BatchProcessor {

    private static final Logger LOG = Logger.getLogger(BatchProcessor.class);

    /** Begins no other record after this time, because requests wait for the rows that the transaction has locked. */
    private static final Duration MAX_DURATION = Duration.ofMillis(50);

    private final InboxTransactions transactions;
    private final InboxPosition position;
    private final EntityManager entities;

    BatchProcessor(InboxTransactions transactions, InboxPosition position, EntityManager entities) {
        this.transactions = transactions;
        this.position = position;
        this.entities = entities;
    }

    /**
     * The outcome of the first records of a poll.
     *
     * @param applied number of records whose effect is committed
     * @param ignored number of duplicates
     * @param alone the records among them that must be processed one by one, in this order, before the rest
     * @param rest the records that were not looked at
     */
    record Processed(int applied, int ignored, List<ParsedRecord> alone, List<ParsedRecord> rest) {}

    /** Looks at one record at least. Never fails: the records of a failed transaction are returned as alone. */
    @SuppressWarnings("CatchThrowable") // an Error is handled like any exception, record by record
    Processed process(EventConsumer consumer, List<ParsedRecord> records) {
        Batch batch = new Batch(consumer, records);
        try {
            return transactions.call(batch::process);
        } catch (Throwable failure) {
            LOG.debugf(failure, "%s applies %d records one by one", consumer.name(), batch.seen);
            int tried = Math.max(1, batch.seen);
            return new Processed(0, 0, records.subList(0, tried), records.subList(tried, records.size()));
        }
    }

    /** One attempt at the records of a poll. */
    private final class Batch {

        private final EventConsumer consumer;
        private final List<ParsedRecord> records;
        private final long startedAt = System.nanoTime();
        private final Map<AggregateKey, Long> advanced = new HashMap<>();
        private final List<String> applied = new ArrayList<>();
        private final List<ParsedRecord> alone = new ArrayList<>();
        private final Set<AggregateKey> notOrdinary = new HashSet<>();
        private int seen;

        Batch(EventConsumer consumer, List<ParsedRecord> records) {
            this.consumer = consumer;
            this.records = records;
        }

        Processed process(Connection connection) throws SQLException {
            Set<AggregateKey> aggregateKeys = new HashSet<>();
            for (ParsedRecord parsed : records) {
                if (parsed.event() != null && parsed.identity() != null) {
                    aggregateKeys.add(parsed.identity().aggregateKeyOf(consumer.name()));
                }
            }
            if (aggregateKeys.isEmpty()) {
                return new Processed(0, 0, records, List.of());
            }
            Map<AggregateKey, Long> last = position.lockAll(connection, consumer.name(), aggregateKeys);
            notOrdinary.addAll(position.withParkedAhead(connection, consumer.name(), aggregateKeys));
            int ignored = 0;
            while (seen < records.size() && !isOverTime()) {
                ParsedRecord parsed = records.get(seen);
                seen++;
                EventIdentity identity = parsed.identity();
                if (identity == null) {
                    alone.add(parsed);
                    continue;
                }
                AggregateKey aggregateKey = identity.aggregateKeyOf(consumer.name());
                long before = advanced.getOrDefault(aggregateKey, last.getOrDefault(aggregateKey, InboxPosition.NONE));
                if (!isOrdinary(parsed, aggregateKey, before)) {
                    notOrdinary.add(aggregateKey);
                    alone.add(parsed);
                } else if (identity.version() <= before) {
                    ignored++;
                } else {
                    apply(parsed);
                    applied.add(identity.eventId());
                    advanced.put(aggregateKey, identity.version());
                }
            }
            if (!applied.isEmpty()) {
                position.advanceAll(connection, consumer.name(), advanced, applied);
            }
            return new Processed(applied.size(), ignored, List.copyOf(alone), records.subList(seen, records.size()));
        }

        private boolean isOverTime() {
            return !applied.isEmpty() && System.nanoTime() - startedAt > MAX_DURATION.toNanos();
        }

        /**
         * Behind a record that is left over, all of the same aggregate are. Nothing is parked, so any baseline fits.
         */
        private boolean isOrdinary(ParsedRecord parsed, AggregateKey aggregateKey, long before) {
            long version = Objects.requireNonNull(parsed.identity()).version();
            return parsed.event() != null
                    && !notOrdinary.contains(aggregateKey)
                    && (before == InboxPosition.NONE || version <= before + 1);
        }

        /** Writes what the record changed and forgets it, so that neither its failures nor its state reach the next. */
        private void apply(ParsedRecord parsed) {
            consumer.apply(parsed.requireEvent());
            entities.flush();
            entities.clear();
        }
    }
}

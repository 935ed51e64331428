package dev.debrief.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Processes the events of an aggregate, one transaction each: the effect, the inbox rows and the outbox rows of the
 * effect commit together.
 */
@ApplicationScoped
class InboxProcessor {

    private static final Logger LOG = Logger.getLogger(InboxProcessor.class);

    private final InboxTransactions transactions;
    private final InboxPosition position;
    private final DeadLetterStore parked;
    private final EventReader reader;

    InboxProcessor(InboxTransactions transactions, InboxPosition position, DeadLetterStore parked, EventReader reader) {
        this.transactions = transactions;
        this.position = position;
        this.parked = parked;
        this.reader = reader;
    }

    /** The outcome of a record. */
    enum Outcome {
        APPLIED,
        APPLIED_WITH_NEXT_PARKED,
        IGNORED,
        PARKED
    }

    /**
     * Applies, ignores or parks a record with an identity. Rethrows what the consumer throws, and stores nothing then.
     */
    Outcome process(EventConsumer consumer, ParsedRecord parsed, EventIdentity identity) {
        return transactions.call(connection -> {
            AggregateKey aggregateKey = identity.aggregateKeyOf(consumer.name());
            long last = position.lock(connection, aggregateKey);
            if (isDuplicate(connection, consumer, identity, last)) {
                return Outcome.IGNORED;
            }
            if (identity.version() > last + 1 && !isBaseline(connection, aggregateKey, identity, last)) {
                return parkOutOfOrder(connection, aggregateKey, parsed, identity, last);
            }
            if (parsed.fault() != null) {
                return park(connection, consumer, parsed, parsed.fault());
            }
            consumer.apply(parsed.requireEvent());
            return position.advance(connection, aggregateKey, identity.version())
                    ? Outcome.APPLIED_WITH_NEXT_PARKED
                    : Outcome.APPLIED;
        });
    }

    /** Parks a record that could not be applied. One without an identity blocks no other. */
    Outcome park(EventConsumer consumer, ParsedRecord parsed, UnprocessableMessageException fault) {
        return transactions.call(connection -> {
            EventIdentity identity = parsed.identity();
            if (identity != null) {
                long last = position.lock(connection, identity.aggregateKeyOf(consumer.name()));
                if (isDuplicate(connection, consumer, identity, last)) {
                    return Outcome.IGNORED;
                }
            }
            return park(connection, consumer, parsed, fault);
        });
    }

    private boolean isDuplicate(Connection connection, EventConsumer consumer, EventIdentity identity, long last)
            throws SQLException {
        return identity.version() <= last || !position.markReceived(connection, consumer.name(), identity.eventId());
    }

    /** The first event that a consumer sees of an aggregate may have any version: earlier ones may have expired. */
    private boolean isBaseline(Connection connection, AggregateKey aggregateKey, EventIdentity identity, long last)
            throws SQLException {
        return last == InboxPosition.NONE && !parked.anyParkedBefore(connection, aggregateKey, identity.version());
    }

    private Outcome park(
            Connection connection, EventConsumer consumer, ParsedRecord parsed, UnprocessableMessageException fault)
            throws SQLException {
        boolean isNew = parked.park(connection, consumer.name(), parsed, fault.reason(), fault.detail());
        if (isNew) {
            LOG.warnf(
                    "%s parks %s as %s: %s",
                    consumer.name(), parsed.raw().coordinates(), fault.reason().code(), fault.detail());
        }
        return isNew ? Outcome.PARKED : Outcome.IGNORED;
    }

    private Outcome parkOutOfOrder(
            Connection connection, AggregateKey aggregateKey, ParsedRecord parsed, EventIdentity identity, long last)
            throws SQLException {
        boolean behind = parked.anyParkedBefore(connection, aggregateKey, identity.version());
        ParkingReason reason = behind ? ParkingReason.BEHIND_PARKED : ParkingReason.SEQUENCE_GAP;
        String detail = "Version " + identity.version() + " arrived while version " + (last + 1)
                + (behind ? " or a later one is parked" : " has not arrived");
        parked.park(connection, aggregateKey.consumer(), parsed, reason, detail);
        LOG.infof(
                "%s parks %s of %s until the missing version is applied: %s",
                aggregateKey.consumer(), parsed.raw().coordinates(), aggregateKey.aggregateId(), detail);
        return Outcome.PARKED;
    }

    /**
     * Applies the parked message that is next in sequence and returns whether another one follows. A message that still
     * cannot be applied stays parked with the new reason.
     */
    boolean releaseNext(EventConsumer consumer, AggregateKey aggregateKey) {
        return transactions.call(connection -> {
            long next = position.lock(connection, aggregateKey) + 1;
            Optional<DeadLetterStore.Waiting> waiting = parked.waitingAt(connection, aggregateKey, next);
            if (waiting.isEmpty()) {
                return false;
            }
            DeadLetterStore.Waiting message = waiting.get();
            if (message.discarded()) {
                return position.advance(connection, aggregateKey, next);
            }
            ParsedRecord parsed = reader.read(consumer, parked.record(connection, message.id()));
            if (parsed.fault() != null) {
                parked.recordFailure(
                        connection,
                        message.id(),
                        parsed.fault().reason(),
                        parsed.fault().detail());
                return false;
            }
            consumer.apply(parsed.requireEvent());
            parked.markApplied(connection, message.id());
            return position.advance(connection, aggregateKey, next);
        });
    }

    /** Records why the next message could not be applied; false if none is waiting. */
    boolean recordReleaseFailure(AggregateKey aggregateKey, UnprocessableMessageException fault) {
        return transactions.call(connection -> {
            long next = position.lock(connection, aggregateKey) + 1;
            Optional<DeadLetterStore.Waiting> waiting = parked.waitingAt(connection, aggregateKey, next);
            if (waiting.isPresent() && !waiting.get().discarded()) {
                parked.recordFailure(connection, waiting.get().id(), fault.reason(), fault.detail());
            }
            return waiting.isPresent();
        });
    }
}

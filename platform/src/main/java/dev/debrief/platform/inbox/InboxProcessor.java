package dev.debrief.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The steps in the life of a line, one transaction each: effect, inbox rows and the events that the effect appends to
 * the outbox commit together.
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

    /** What became of a record. */
    enum Outcome {
        APPLIED,
        APPLIED_WITH_NEXT_PARKED,
        IGNORED,
        PARKED
    }

    /**
     * Applies, ignores or parks a record with an identity. What applying throws comes through, and nothing is stored.
     */
    Outcome process(EventConsumer consumer, ParsedRecord parsed, EventIdentity identity) {
        return transactions.call(connection -> {
            AggregateKey aggregateKey = identity.aggregateKeyOf(consumer.name());
            long last = position.lock(connection, aggregateKey);
            if (isDuplicate(connection, consumer, identity, last)) {
                return Outcome.IGNORED;
            }
            if (identity.version() > last + 1) {
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

    /** Parks a record that has no identity, and so blocks nothing, or that could not be applied. */
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
                "%s parks %s of %s until its turn comes: %s",
                aggregateKey.consumer(), parsed.raw().coordinates(), aggregateKey.aggregateId(), detail);
        return Outcome.PARKED;
    }

    /**
     * Applies the parked message whose turn it is and returns whether another one waits. A message that can still not
     * be applied stays parked, with the new reason.
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

    /** Notes why the message whose turn it is could not be applied; false when nothing waits any more. */
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

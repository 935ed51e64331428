package dev.debrief.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The steps in the life of a line, one transaction each: effect, inbox rows and the facts that the effect appends to
 * the outbox commit together.
 */
@ApplicationScoped
class Lines {

    private static final Logger LOG = Logger.getLogger(Lines.class);

    private final InboxTransactions transactions;
    private final Progress progress;
    private final ParkedRows parked;
    private final FactReader reader;

    Lines(InboxTransactions transactions, Progress progress, ParkedRows parked, FactReader reader) {
        this.transactions = transactions;
        this.progress = progress;
        this.parked = parked;
        this.reader = reader;
    }

    /** What became of a record. */
    enum Outcome {
        APPLIED,
        APPLIED_AND_NEXT_WAITS,
        IGNORED,
        PARKED
    }

    /**
     * Applies, ignores or parks a record with an identity. What applying throws comes through, and nothing is stored.
     */
    Outcome takeIn(FactConsumer consumer, Arrival arrival, Identity identity) {
        return transactions.call(connection -> {
            Line line = identity.lineOf(consumer.name());
            long last = progress.lock(connection, line);
            if (isKnown(connection, consumer, identity, last)) {
                return Outcome.IGNORED;
            }
            if (identity.version() > last + 1) {
                return parkOutOfTurn(connection, line, arrival, identity, last);
            }
            if (arrival.fault() != null) {
                return park(connection, consumer, arrival, arrival.fault());
            }
            consumer.apply(arrival.requireFact());
            return progress.advance(connection, line, identity.version())
                    ? Outcome.APPLIED_AND_NEXT_WAITS
                    : Outcome.APPLIED;
        });
    }

    /** Parks a record that has no identity, and so blocks nothing, or that could not be applied. */
    Outcome park(FactConsumer consumer, Arrival arrival, NotApplicableException fault) {
        return transactions.call(connection -> {
            Identity identity = arrival.identity();
            if (identity != null) {
                long last = progress.lock(connection, identity.lineOf(consumer.name()));
                if (isKnown(connection, consumer, identity, last)) {
                    return Outcome.IGNORED;
                }
            }
            return park(connection, consumer, arrival, fault);
        });
    }

    private boolean isKnown(Connection connection, FactConsumer consumer, Identity identity, long last)
            throws SQLException {
        return identity.version() <= last || !progress.take(connection, consumer.name(), identity.eventId());
    }

    private Outcome park(Connection connection, FactConsumer consumer, Arrival arrival, NotApplicableException fault)
            throws SQLException {
        boolean isNew = parked.park(connection, consumer.name(), arrival, fault.reason(), fault.detail());
        if (isNew) {
            LOG.warnf(
                    "%s parks %s as %s: %s",
                    consumer.name(), arrival.raw().place(), fault.reason().code(), fault.detail());
        }
        return isNew ? Outcome.PARKED : Outcome.IGNORED;
    }

    private Outcome parkOutOfTurn(Connection connection, Line line, Arrival arrival, Identity identity, long last)
            throws SQLException {
        boolean behind = parked.anyParkedBefore(connection, line, identity.version());
        ParkingReason reason = behind ? ParkingReason.BEHIND_PARKED : ParkingReason.SEQUENCE_GAP;
        String detail = "Version " + identity.version() + " arrived while version " + (last + 1)
                + (behind ? " or a later one is parked" : " has not arrived");
        parked.park(connection, line.consumer(), arrival, reason, detail);
        LOG.infof(
                "%s parks %s of %s until its turn comes: %s",
                line.consumer(), arrival.raw().place(), line.aggregateId(), detail);
        return Outcome.PARKED;
    }

    /**
     * Applies the parked message whose turn it is and returns whether another one waits. A message that can still not
     * be applied stays parked, with the new reason.
     */
    boolean releaseNext(FactConsumer consumer, Line line) {
        return transactions.call(connection -> {
            long next = progress.lock(connection, line) + 1;
            Optional<ParkedMessage> waiting = parked.at(connection, line, next);
            if (waiting.isEmpty()) {
                return false;
            }
            ParkedMessage message = waiting.get();
            if (message.state() == ParkedState.DISCARDED) {
                return progress.advance(connection, line, next);
            }
            Arrival arrival = reader.read(consumer, parked.record(connection, message.id()));
            if (arrival.fault() != null) {
                parked.failed(
                        connection,
                        message.id(),
                        arrival.fault().reason(),
                        arrival.fault().detail());
                return false;
            }
            consumer.apply(arrival.requireFact());
            parked.settle(connection, message.id(), ParkedState.APPLIED, null);
            return progress.advance(connection, line, next);
        });
    }

    /** Notes why the message whose turn it is could not be applied; false when nothing waits any more. */
    boolean releaseFailed(Line line, NotApplicableException fault) {
        return transactions.call(connection -> {
            long next = progress.lock(connection, line) + 1;
            Optional<ParkedMessage> waiting = parked.at(connection, line, next);
            if (waiting.isPresent() && waiting.get().state() == ParkedState.PARKED) {
                parked.failed(connection, waiting.get().id(), fault.reason(), fault.detail());
            }
            return waiting.isPresent();
        });
    }
}

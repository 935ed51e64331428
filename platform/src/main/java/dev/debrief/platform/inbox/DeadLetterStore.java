package dev.debrief.platform.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps the records that cannot be applied now. Every method runs in the given transaction; the caller holds the lock
 * of the aggregate.
 */
public interface DeadLetterStore {

    /**
     * A parked message that may be next in sequence.
     *
     * @param discarded an admin gave it up, so it is skipped
     */
    record Waiting(UUID id, boolean discarded) {}

    /** Parks a record; false if it is parked already. */
    boolean park(Connection connection, String consumer, ParsedRecord parsed, ParkingReason reason, String detail)
            throws SQLException;

    /** Whether an earlier version of the aggregate is parked. */
    boolean anyParkedBefore(Connection connection, AggregateKey aggregateKey, long version) throws SQLException;

    /** The parked or discarded message with this version, if any. */
    Optional<Waiting> waitingAt(Connection connection, AggregateKey aggregateKey, long version) throws SQLException;

    /** The Kafka record of a parked message. */
    RawRecord record(Connection connection, UUID id) throws SQLException;

    /** Counts a failed attempt and replaces the reason. Does nothing if the message is settled. */
    void recordFailure(Connection connection, UUID id, ParkingReason reason, String detail) throws SQLException;

    /** Settles the message as applied. */
    void markApplied(Connection connection, UUID id) throws SQLException;
}

package dev.debrief.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The last version applied per aggregate, and the events processed. Every method runs in the given transaction. */
@ApplicationScoped
public class InboxPosition {

    /** The position of an aggregate of which no event was applied. */
    public static final long NONE = 0;

    private static final String LOCK = """
            SELECT last_version FROM inbox_position
            WHERE consumer = ? AND aggregate_type = ? AND aggregate_id = ? FOR UPDATE""";

    private static final String BEGIN = """
            INSERT INTO inbox_position (consumer, aggregate_type, aggregate_id, last_version) VALUES (?, ?, ?, 0)
            ON CONFLICT DO NOTHING""";

    // Advances and checks whether the next version is parked, in one round trip.
    private static final String ADVANCE = """
            WITH advanced AS (
                UPDATE inbox_position SET last_version = ?
                WHERE consumer = ? AND aggregate_type = ? AND aggregate_id = ?
                RETURNING consumer, aggregate_type, aggregate_id, last_version)
            SELECT EXISTS (
                SELECT 1 FROM parked_message p JOIN advanced a USING (consumer, aggregate_type, aggregate_id)
                WHERE p.version = a.last_version + 1 AND p.state <> 'APPLIED') FROM advanced""";

    private static final String INSERT_RECEIVED =
            "INSERT INTO inbox_message (consumer, event_id) VALUES (?, ?) ON CONFLICT DO NOTHING";

    /**
     * Locks the aggregate until the transaction ends and returns its last version, or {@link #NONE}. Call it first: it
     * serializes two replicas that hold the same partition after a rebalance.
     */
    public long lock(Connection connection, AggregateKey aggregateKey) throws SQLException {
        long version = lockExisting(connection, aggregateKey);
        if (version >= 0) {
            return version;
        }
        try (PreparedStatement begin = connection.prepareStatement(BEGIN)) {
            bind(begin, 1, aggregateKey);
            begin.executeUpdate();
        }
        return lockExisting(connection, aggregateKey);
    }

    private static long lockExisting(Connection connection, AggregateKey aggregateKey) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            bind(lock, 1, aggregateKey);
            try (ResultSet row = lock.executeQuery()) {
                return row.next() ? row.getLong(1) : -1;
            }
        }
    }

    /** Records the version as applied; returns whether the next version is parked. */
    public boolean advance(Connection connection, AggregateKey aggregateKey, long version) throws SQLException {
        try (PreparedStatement advance = connection.prepareStatement(ADVANCE)) {
            advance.setLong(1, version);
            bind(advance, 2, aggregateKey);
            try (ResultSet row = advance.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** Records an event as received; false if it was received before. */
    boolean markReceived(Connection connection, String consumer, String eventId) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT_RECEIVED)) {
            insert.setString(1, consumer);
            insert.setString(2, eventId);
            return insert.executeUpdate() == 1;
        }
    }

    private static void bind(PreparedStatement statement, int first, AggregateKey aggregateKey) throws SQLException {
        statement.setString(first, aggregateKey.consumer());
        statement.setString(first + 1, aggregateKey.aggregateType());
        statement.setString(first + 2, aggregateKey.aggregateId());
    }
}

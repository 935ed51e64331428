package dev.debrief.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

    private static final String LOCK_ALL = """
            SELECT aggregate_type, aggregate_id, last_version
            FROM unnest(CAST(? AS varchar[]), CAST(? AS varchar[])) AS wanted (aggregate_type, aggregate_id)
            JOIN inbox_position USING (aggregate_type, aggregate_id)
            WHERE consumer = ? ORDER BY aggregate_type, aggregate_id FOR UPDATE OF inbox_position""";

    private static final String BEGIN_ALL = """
            INSERT INTO inbox_position (consumer, aggregate_type, aggregate_id, last_version)
            SELECT ?, aggregate_type, aggregate_id, 0
            FROM unnest(CAST(? AS varchar[]), CAST(? AS varchar[])) AS begun (aggregate_type, aggregate_id)
            ORDER BY aggregate_type, aggregate_id
            ON CONFLICT DO NOTHING""";

    // A statement after the lock: it sees what the previous holder has parked.
    private static final String PARKED_AHEAD = """
            SELECT DISTINCT aggregate_type, aggregate_id
            FROM unnest(CAST(? AS varchar[]), CAST(? AS varchar[])) AS wanted (aggregate_type, aggregate_id)
            JOIN inbox_position g USING (aggregate_type, aggregate_id)
            JOIN parked_message p USING (consumer, aggregate_type, aggregate_id)
            WHERE consumer = ? AND p.version > g.last_version AND p.state <> 'APPLIED'""";

    private static final String ADVANCE_ALL = """
            WITH received AS (
                INSERT INTO inbox_message (consumer, event_id)
                SELECT ?, event_id FROM unnest(CAST(? AS varchar[])) AS applied (event_id)
                ON CONFLICT DO NOTHING RETURNING 1),
            advanced AS (
                UPDATE inbox_position g SET last_version = a.version
                FROM unnest(CAST(? AS varchar[]), CAST(? AS varchar[]), CAST(? AS bigint[]))
                    AS a (aggregate_type, aggregate_id, version)
                WHERE g.consumer = ? AND g.aggregate_type = a.aggregate_type AND g.aggregate_id = a.aggregate_id)
            SELECT count(*) FROM received""";

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

    /** Locks aggregates like {@link #lock}, in the same order on every replica, and returns their last versions. */
    Map<AggregateKey, Long> lockAll(Connection connection, String consumer, Set<AggregateKey> aggregateKeys)
            throws SQLException {
        Map<AggregateKey, Long> versions = lockExisting(connection, consumer, aggregateKeys);
        Set<AggregateKey> missing = new HashSet<>(aggregateKeys);
        missing.removeAll(versions.keySet());
        if (missing.isEmpty()) {
            return versions;
        }
        int begun;
        try (PreparedStatement begin = connection.prepareStatement(BEGIN_ALL)) {
            begin.setString(1, consumer);
            bind(connection, begin, 2, missing);
            begun = begin.executeUpdate();
        }
        if (begun < missing.size()) {
            return lockExisting(connection, consumer, aggregateKeys);
        }
        missing.forEach(aggregateKey -> versions.put(aggregateKey, NONE));
        return versions;
    }

    private static Map<AggregateKey, Long> lockExisting(
            Connection connection, String consumer, Set<AggregateKey> aggregateKeys) throws SQLException {
        Map<AggregateKey, Long> versions = new HashMap<>();
        try (PreparedStatement lock = connection.prepareStatement(LOCK_ALL)) {
            bind(connection, lock, 1, aggregateKeys);
            lock.setString(3, consumer);
            try (ResultSet row = lock.executeQuery()) {
                while (row.next()) {
                    versions.put(new AggregateKey(consumer, row.getString(1), row.getString(2)), row.getLong(3));
                }
            }
        }
        return versions;
    }

    /** Those of the locked aggregates of which a message behind the last version is parked or discarded. */
    Set<AggregateKey> withParkedAhead(Connection connection, String consumer, Set<AggregateKey> aggregateKeys)
            throws SQLException {
        Set<AggregateKey> found = new HashSet<>();
        try (PreparedStatement parked = connection.prepareStatement(PARKED_AHEAD)) {
            bind(connection, parked, 1, aggregateKeys);
            parked.setString(3, consumer);
            try (ResultSet row = parked.executeQuery()) {
                while (row.next()) {
                    found.add(new AggregateKey(consumer, row.getString(1), row.getString(2)));
                }
            }
        }
        return found;
    }

    /**
     * Records events as received and versions of locked aggregates as applied.
     *
     * @throws IllegalStateException if an event was received before
     */
    void advanceAll(Connection connection, String consumer, Map<AggregateKey, Long> versions, List<String> eventIds)
            throws SQLException {
        List<AggregateKey> aggregateKeys = List.copyOf(versions.keySet());
        try (PreparedStatement advance = connection.prepareStatement(ADVANCE_ALL)) {
            advance.setString(1, consumer);
            advance.setArray(2, connection.createArrayOf("varchar", eventIds.toArray()));
            bind(connection, advance, 3, aggregateKeys);
            advance.setArray(
                    5,
                    connection.createArrayOf(
                            "bigint", aggregateKeys.stream().map(versions::get).toArray()));
            advance.setString(6, consumer);
            try (ResultSet row = advance.executeQuery()) {
                row.next();
                if (row.getInt(1) != eventIds.size()) {
                    throw new IllegalStateException("An event was received before under another version");
                }
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

    private static void bind(
            Connection connection, PreparedStatement statement, int first, Collection<AggregateKey> aggregateKeys)
            throws SQLException {
        statement.setArray(
                first,
                connection.createArrayOf(
                        "varchar",
                        aggregateKeys.stream().map(AggregateKey::aggregateType).toArray()));
        statement.setArray(
                first + 1,
                connection.createArrayOf(
                        "varchar",
                        aggregateKeys.stream().map(AggregateKey::aggregateId).toArray()));
    }
}

package dev.debrief.platform.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** SQL statements of the relay. Each runs in the relay's transaction. */
final class PendingEvents {

    private static final int LOCK_SPACE = 0x0DEB0001;

    private static final int BYTES_PER_BATCH = 4 * 1024 * 1024;

    private static final int ROWS_PER_FETCH = 50;

    // A frozen or disconnected relay loses its lock by the server's timeout. Without seqscan the planner keeps to
    // the keys even if statistics of the drained table say that it is empty.
    private static final String LOCK = """
            SELECT set_config('idle_in_transaction_session_timeout', '15s', true),
                   set_config('tcp_keepalives_idle', '5', true),
                   set_config('enable_seqscan', 'off', true),
                   pg_try_advisory_xact_lock(?, ?)""";

    // LATERAL with OFFSET 0 scans the pending rows and looks up each event by key; a merge join would scan all of
    // history.
    private static final String FETCH = """
            SELECT e.* FROM outbox_pending p
            CROSS JOIN LATERAL (SELECT * FROM outbox_event WHERE seq = p.seq OFFSET 0) e
            WHERE p.shard % ? = ? AND e.aggregatetype <> ALL (?) AND e.aggregatetype || '/' || e.aggregateid <> ALL (?)
            ORDER BY p.seq LIMIT ?""";

    private static final String DELETE = "DELETE FROM outbox_pending WHERE seq = ANY (?)";

    private static final String BACKLOG = """
            SELECT (SELECT count(*) FROM (SELECT 1 FROM outbox_pending LIMIT 10000) counted),
                   coalesce((SELECT greatest(extract(epoch FROM clock_timestamp() - e."time"), 0)
                             FROM outbox_event e WHERE e.seq = (SELECT min(seq) FROM outbox_pending)), 0)""";

    /** Locks the shard for this transaction; false if another relay holds it. */
    boolean lock(Connection connection, int shard) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setInt(1, LOCK_SPACE);
            lock.setInt(2, shard);
            try (ResultSet locked = lock.executeQuery()) {
                locked.next();
                return locked.getBoolean(4);
            }
        }
    }

    /** The oldest pending events of a shard that are not excluded; fewer than the limit if they are large. */
    Batch fetch(Connection connection, int shards, int shard, RelayExclusions exclusions, int limit)
            throws SQLException {
        try (PreparedStatement fetch = connection.prepareStatement(FETCH)) {
            fetch.setFetchSize(ROWS_PER_FETCH);
            fetch.setInt(1, shards);
            fetch.setInt(2, shard);
            fetch.setArray(
                    3,
                    connection.createArrayOf("text", exclusions.aggregateTypes().toArray()));
            fetch.setArray(
                    4,
                    connection.createArrayOf("text", exclusions.aggregateKeys().toArray()));
            fetch.setInt(5, limit);
            List<PendingEvent> events = new ArrayList<>();
            long bytes = 0;
            try (ResultSet row = fetch.executeQuery()) {
                while (bytes < BYTES_PER_BATCH && row.next()) {
                    PendingEvent event = eventOf(row);
                    bytes += event.payload().length();
                    events.add(event);
                }
            }
            return new Batch(events, bytes >= BYTES_PER_BATCH || events.size() == limit);
        }
    }

    /** @param hasMore whether there may be more pending events than those */
    record Batch(List<PendingEvent> events, boolean hasMore) {}

    private static PendingEvent eventOf(ResultSet row) throws SQLException {
        return new PendingEvent(
                row.getLong("seq"),
                row.getString("id"),
                row.getString("aggregatetype"),
                row.getString("aggregateid"),
                row.getLong("aggregateversion"),
                row.getString("type"),
                row.getString("source"),
                row.getString("specversion"),
                row.getString("datacontenttype"),
                row.getString("dataschema"),
                row.getObject("time", OffsetDateTime.class).toInstant(),
                row.getString("traceparent"),
                row.getString("payload"));
    }

    void delete(Connection connection, Collection<PendingEvent> published) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
            Long[] seqs = published.stream().map(PendingEvent::seq).toArray(Long[]::new);
            delete.setArray(1, connection.createArrayOf("bigint", seqs));
            delete.executeUpdate();
        }
    }

    /** The number and age of pending events; reads a bounded number of rows. */
    Backlog backlog(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(BACKLOG)) {
            row.next();
            return new Backlog(row.getLong(1), row.getDouble(2));
        }
    }
}

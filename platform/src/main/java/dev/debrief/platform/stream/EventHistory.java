package dev.debrief.platform.stream;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads the stored events between two database snapshots. */
@ApplicationScoped
class EventHistory {

    private static final int BYTES_PER_PAGE = 2 * 1024 * 1024;

    private static final String NOW = "SELECT pg_current_snapshot()::text";

    /**
     * The events that one snapshot shows and an earlier one does not. OFFSET 0 makes the planner start from the
     * transactions instead of scanning all events in the order of seq.
     */
    private static final String BETWEEN = """
            FROM outbox_event
            WHERE tx >= pg_snapshot_xmin(CAST(? AS pg_snapshot)) AND tx < pg_snapshot_xmax(CAST(? AS pg_snapshot))
              AND NOT pg_visible_in_snapshot(tx, CAST(? AS pg_snapshot))
              AND pg_visible_in_snapshot(tx, CAST(? AS pg_snapshot))
              AND seq > ? AND aggregatetype = ? AND (CAST(? AS text) IS NULL OR aggregateid = ?)
            """;

    private static final String PAGE = """
            SELECT * FROM (
                SELECT seq, id, source, type, aggregateid, aggregateversion, "time", dataschema, payload
                %s OFFSET 0) unseen
            ORDER BY seq LIMIT ?""".formatted(BETWEEN);

    private static final String COUNT = "SELECT count(*) FROM (SELECT 1 %s LIMIT ?) unseen".formatted(BETWEEN);

    private static final String IS_AHEAD =
            "SELECT pg_snapshot_xmax(CAST(? AS pg_snapshot)) > pg_snapshot_xmax(pg_current_snapshot())";

    private final DataSource dataSource;

    EventHistory(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The current snapshot. */
    String now() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(NOW);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    /** Whether the position comes from another database, or from this one before a restore. */
    boolean isAhead(StreamPosition position) throws SQLException {
        String latest = position.upTo() == null ? position.snapshot() : position.upTo();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(IS_AHEAD)) {
            statement.setString(1, latest);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** Number of events after a position, counted up to a limit. */
    int count(StreamPosition position, StreamScope scope, int limit) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(COUNT)) {
            bind(statement, position.upTo() == null ? position.upTo(now()) : position, scope, limit);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /** The events between the position and its target; the last page is not full. */
    Page page(StreamPosition position, StreamScope scope, int limit) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(PAGE)) {
            bind(statement, position, scope, limit);
            List<StreamedEvent> events = new ArrayList<>();
            long bytes = 0;
            try (ResultSet row = statement.executeQuery()) {
                while (bytes < BYTES_PER_PAGE && row.next()) {
                    StreamedEvent event = eventOf(row);
                    bytes += event.payload().length();
                    events.add(event);
                }
            }
            return new Page(events, events.size() == limit || bytes >= BYTES_PER_PAGE);
        }
    }

    private static void bind(PreparedStatement statement, StreamPosition position, StreamScope scope, int limit)
            throws SQLException {
        @Nullable String target = position.upTo();
        statement.setString(1, position.snapshot());
        statement.setString(2, target);
        statement.setString(3, position.snapshot());
        statement.setString(4, target);
        statement.setLong(5, position.seq());
        statement.setString(6, scope.aggregateType());
        statement.setString(7, scope.aggregateId());
        statement.setString(8, scope.aggregateId());
        statement.setInt(9, limit);
    }

    private static StreamedEvent eventOf(ResultSet row) throws SQLException {
        return new StreamedEvent(
                row.getLong("seq"),
                row.getString("id"),
                row.getString("source"),
                row.getString("type"),
                row.getString("aggregateid"),
                row.getLong("aggregateversion"),
                row.getObject("time", OffsetDateTime.class).toInstant(),
                row.getString("dataschema"),
                row.getString("payload"));
    }

    /** @param hasMore whether more events follow */
    record Page(List<StreamedEvent> events, boolean hasMore) {}
}

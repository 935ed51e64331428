package dev.debrief.platform.stream;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a source that were stored between two database snapshots. */
@ApplicationScoped
class EventHistory {

    private static final int BYTES_PER_PAGE = 2 * 1024 * 1024;

    private static final String NOW = "SELECT pg_current_snapshot()::text";

    /**
     * The rows that one snapshot shows and an earlier one does not. OFFSET 0 makes the planner start from the
     * transactions instead of scanning all rows in the order of seq.
     */
    private static final String BETWEEN = """
            FROM %s
            WHERE tx >= pg_snapshot_xmin(CAST(? AS pg_snapshot)) AND tx < pg_snapshot_xmax(CAST(? AS pg_snapshot))
              AND NOT pg_visible_in_snapshot(tx, CAST(? AS pg_snapshot))
              AND pg_visible_in_snapshot(tx, CAST(? AS pg_snapshot))
              AND seq > ? AND %s
            """;

    /** Rows with the same number stay on one page, so that a position after them skips none. */
    private static final String PAGE = """
            SELECT * FROM (
                SELECT * FROM (
                    SELECT %s %s OFFSET 0) unseen
                ORDER BY seq FETCH FIRST ? ROWS WITH TIES) page
            ORDER BY seq, id""";

    private static final String COUNT = "SELECT count(*) FROM (SELECT 1 %s LIMIT ?) unseen";

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

    /** Number of rows after a position, counted up to a limit. */
    int count(StreamPosition position, StreamScope scope, int limit) throws SQLException {
        String sql = COUNT.formatted(between(scope.source()));
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, position.upTo() == null ? position.upTo(now()) : position, scope, limit);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /** The rows between the position and its target; the last page is not full. */
    Page page(StreamPosition position, StreamScope scope, int limit) throws SQLException {
        StreamSource source = scope.source();
        String sql = PAGE.formatted(source.columns(), between(source));
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, position, scope, limit);
            try (ResultSet row = statement.executeQuery()) {
                return page(row, source, limit);
            }
        }
    }

    private static Page page(ResultSet row, StreamSource source, int limit) throws SQLException {
        List<StreamedRow> rows = new ArrayList<>();
        long length = 0;
        while (row.next()) {
            StreamedRow next = source.read(row);
            if (length >= BYTES_PER_PAGE
                    && next.seq() != rows.get(rows.size() - 1).seq()) {
                return new Page(rows, true);
            }
            length += next.length();
            rows.add(next);
        }
        return new Page(rows, rows.size() >= limit);
    }

    private static String between(StreamSource source) {
        return BETWEEN.formatted(source.table(), source.condition());
    }

    private static void bind(
            Connection connection, PreparedStatement statement, StreamPosition position, StreamScope scope, int limit)
            throws SQLException {
        @Nullable String target = position.upTo();
        statement.setString(1, position.snapshot());
        statement.setString(2, target);
        statement.setString(3, position.snapshot());
        statement.setString(4, target);
        statement.setLong(5, position.seq());
        int index = 6;
        for (Object parameter : scope.source().parameters(scope.topics())) {
            bind(connection, statement, index++, parameter);
        }
        statement.setInt(index, limit);
    }

    private static void bind(Connection connection, PreparedStatement statement, int index, @Nullable Object parameter)
            throws SQLException {
        if (parameter == null) {
            statement.setNull(index, Types.NULL);
        } else if (parameter instanceof Object[] array) {
            statement.setArray(index, connection.createArrayOf("varchar", array));
        } else {
            statement.setObject(index, parameter);
        }
    }

    /** @param hasMore whether more rows follow */
    record Page(List<StreamedRow> rows, boolean hasMore) {}
}

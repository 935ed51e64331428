package dev.debrief.platform.testkit.unhappy;

import dev.debrief.platform.testkit.ServiceUnderTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A fingerprint of all rows of all tables of the service. */
record DatabaseSnapshot(Map<String, String> tables) {

    static DatabaseSnapshot now() {
        try (Statement statement = SnapshotConnection.connection().createStatement();
                ResultSet rows = statement.executeQuery(SnapshotConnection.query(statement))) {
            Map<String, String> tables = new TreeMap<>();
            while (rows.next()) {
                tables.put(rows.getString(1), rows.getLong(2) + " rows, " + rows.getString(3));
            }
            return new DatabaseSnapshot(tables);
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be read.", e);
        }
    }

    /** Names of changed tables. */
    List<String> changesSince(DatabaseSnapshot before) {
        return tables.entrySet().stream()
                .filter(table -> !table.getValue().equals(before.tables.get(table.getKey())))
                .map(table ->
                        table.getKey() + " (" + before.tables.get(table.getKey()) + " → " + table.getValue() + ")")
                .toList();
    }

    /** One connection and one query for all snapshots of a run: there are thousands. */
    private static final class SnapshotConnection {

        private static @Nullable Connection connection;
        private static @Nullable String query;

        private static synchronized Connection connection() throws SQLException {
            if (connection == null || !connection.isValid(1)) {
                connection = ServiceUnderTest.database();
                query = null;
            }
            return connection;
        }

        private static synchronized String query(Statement statement) throws SQLException {
            if (query == null) {
                query = tables(statement).stream()
                        .map(SnapshotConnection::fingerprint)
                        .collect(Collectors.joining(" union all "));
            }
            return query;
        }

        private static List<String> tables(Statement statement) throws SQLException {
            List<String> names = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("select quote_ident(table_name) from information_schema.tables"
                    + " where table_schema = 'public' and table_type = 'BASE TABLE'")) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            return names;
        }

        /** Every insert and update stores its transaction id in the row, and every delete removes one. */
        private static String fingerprint(String table) {
            return "select '" + table + "', count(*), coalesce(sum(xmin::text::bigint), 0)::text from " + table;
        }
    }
}

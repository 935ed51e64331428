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

/**
 * A fingerprint of all rows of all tables of the service.
 *
 * @param transactions the transactions whose effects are visible, as PostgreSQL writes a {@code pg_snapshot}
 */
record DatabaseSnapshot(String transactions, Map<String, String> tables) {

    /**
     * The current state. PostgreSQL gives a transaction an id before it changes or locks its first row, so while the
     * visible transactions are the same, no row has changed and the tables are not read again.
     */
    static DatabaseSnapshot now() {
        return Reader.read();
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
    private static final class Reader {

        private static @Nullable Connection connection;
        private static @Nullable String tablesQuery;
        private static DatabaseSnapshot last = new DatabaseSnapshot("", Map.of());

        private static synchronized DatabaseSnapshot read() {
            try {
                if (connection == null || !connection.isValid(1)) {
                    connection = ServiceUnderTest.database();
                    tablesQuery = null;
                    last = new DatabaseSnapshot("", Map.of());
                }
                if (!last.transactions.equals(transactions(connection))) {
                    last = fingerprint(connection);
                }
                return last;
            } catch (SQLException e) {
                throw new IllegalStateException("The database cannot be read.", e);
            }
        }

        private static String transactions(Connection database) throws SQLException {
            try (Statement statement = database.createStatement();
                    ResultSet row = statement.executeQuery("select pg_current_snapshot()::text")) {
                row.next();
                return row.getString(1);
            }
        }

        private static DatabaseSnapshot fingerprint(Connection database) throws SQLException {
            if (tablesQuery == null) {
                tablesQuery =
                        tables(database).stream().map(Reader::fingerprintOf).collect(Collectors.joining(" union all "));
            }
            String transactions = "";
            Map<String, String> tables = new TreeMap<>();
            try (Statement statement = database.createStatement();
                    ResultSet rows = statement.executeQuery(tablesQuery)) {
                while (rows.next()) {
                    transactions = rows.getString(1);
                    tables.put(rows.getString(2), rows.getLong(3) + " rows, " + rows.getString(4));
                }
            }
            return new DatabaseSnapshot(transactions, tables);
        }

        private static List<String> tables(Connection database) throws SQLException {
            List<String> names = new ArrayList<>();
            try (Statement statement = database.createStatement();
                    ResultSet rows =
                            statement.executeQuery("select quote_ident(table_name) from information_schema.tables"
                                    + " where table_schema = 'public' and table_type = 'BASE TABLE'")) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            return names;
        }

        /** Every insert and update stores its transaction id in the row, and every delete removes one. */
        private static String fingerprintOf(String table) {
            return "select pg_current_snapshot()::text, '" + table
                    + "', count(*), coalesce(sum(xmin::text::bigint), 0)::text from " + table;
        }
    }
}

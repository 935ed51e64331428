package dev.debrief.platform.testkit.kit.budget;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The statements of the service since a moment, from {@code pg_stat_statements}. */
final class StatementCount {

    /** Without what the driver and the pool send with a connection. */
    private static final String CALLS = """
            SELECT query, sum(calls) FROM statistics.pg_stat_statements
            WHERE query NOT LIKE '%pg_stat_statements%' AND query <> 'SELECT $1'
                AND query NOT LIKE 'SET %' GROUP BY query""";

    private final Map<String, Long> calls = new TreeMap<>();

    private StatementCount() {}

    static StatementCount begin() {
        try (Connection connection = connect();
                Statement reset = connection.createStatement()) {
            reset.execute("SELECT statistics.pg_stat_statements_reset()");
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
        return new StatementCount();
    }

    long executed() {
        calls.clear();
        try (Connection connection = connect();
                PreparedStatement select = connection.prepareStatement(CALLS);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                calls.put(row.getString(1), row.getLong(2));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
        return calls.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Each statement with its number of executions. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        calls.forEach((sql, times) -> text.append(times)
                .append(" × ")
                .append(sql.replaceAll("\\s+", " "))
                .append('\n'));
        return text.toString();
    }

    private static Connection connect() throws SQLException {
        Config config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("debrief.database.url", String.class),
                config.getValue("debrief.database.user", String.class),
                config.getValue("debrief.database.password", String.class));
    }
}

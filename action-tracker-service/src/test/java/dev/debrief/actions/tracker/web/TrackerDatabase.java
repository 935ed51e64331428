package dev.debrief.actions.tracker.web;

import dev.debrief.platform.testkit.ServiceUnderTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads and changes tables directly. */
final class TrackerDatabase {

    private TrackerDatabase() {}

    static void execute(String sql, Object... parameters) {
        try (Connection connection = ServiceUnderTest.database();
                PreparedStatement statement = prepared(connection, sql, parameters)) {
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The first column of each row as text. */
    static List<String> column(String sql, Object... parameters) {
        try (Connection connection = ServiceUnderTest.database();
                PreparedStatement statement = prepared(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(1)));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The next attempts of jobs, and the next poll of a tracker, are due; a refusal was a minute earlier. */
    static void passTime(String tracker) {
        execute("UPDATE job SET next_at = now() WHERE state = 'PENDING' AND lease IS NULL AND kind LIKE 'tracker-%'");
        execute("""
                UPDATE timer SET fire_at = now(), next_attempt_at = now() WHERE kind = 'tracker-poll'
                  AND subject_id = (SELECT id::text FROM tracker WHERE key = ?)""", tracker);
        execute("UPDATE tracker SET refused_at = refused_at - interval '1 minute' WHERE key = ?", tracker);
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int index = 0; index < parameters.length; index++) {
            statement.setObject(index + 1, parameters[index]);
        }
        return statement;
    }
}

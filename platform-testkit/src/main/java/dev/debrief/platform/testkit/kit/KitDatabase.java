package dev.debrief.platform.testkit.kit;

import dev.debrief.platform.testkit.ServiceUnderTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Accesses the service's database as its owner, and creates the tables of the kit. */
final class KitDatabase {

    private KitDatabase() {}

    /** Creates the tables of the kit. The application role writes effects and firings to them in its transactions. */
    static void provide() {
        execute("""
                CREATE TABLE IF NOT EXISTS kit_applied_event (
                    position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                    aggregate_id varchar(64) NOT NULL, version bigint NOT NULL, event_id varchar(128) NOT NULL)""");
        execute("""
                CREATE TABLE IF NOT EXISTS kit_fired_timer (
                    position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                    subject_id varchar(64) NOT NULL, fire_at timestamptz NOT NULL)""");
        execute("""
                CREATE TABLE IF NOT EXISTS kit_ended_job (
                    position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                    job_id uuid NOT NULL, ended_as varchar(64) NOT NULL)""");
    }

    static int execute(String statement, Object... parameters) {
        try (Connection connection = ServiceUnderTest.database();
                PreparedStatement prepared = prepare(connection, statement, parameters)) {
            return prepared.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of every row. */
    static <T> List<T> column(Class<T> type, String query, Object... parameters) {
        try (Connection connection = ServiceUnderTest.database();
                PreparedStatement prepared = prepare(connection, query, parameters);
                ResultSet row = prepared.executeQuery()) {
            List<T> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getObject(1, type));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PreparedStatement prepare(Connection connection, String statement, Object... parameters)
            throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        for (int i = 0; i < parameters.length; i++) {
            prepared.setObject(i + 1, parameters[i]);
        }
        return prepared;
    }
}

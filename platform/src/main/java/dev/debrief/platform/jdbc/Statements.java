package dev.debrief.platform.jdbc;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Runs frequent SQL statements on the connection of the current transaction. Unlike a native query of Hibernate, this
 * neither interprets the statement anew for each call nor writes pending changes of entities first.
 *
 * <p>Parameters are values that the driver accepts, or arrays of {@code String}, {@code UUID} or {@code Long}.
 */
@ApplicationScoped
public class Statements {

    private final DataSource dataSource;

    Statements(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * @return the number of rows changed
     * @throws IllegalStateException with the failure of the driver as its cause
     */
    public int update(String sql, Object... parameters) {
        return prepared(sql, parameters, PreparedStatement::executeUpdate);
    }

    /** The first column of each row. As {@link #update}. */
    public <T> List<T> column(Class<T> type, String sql, Object... parameters) {
        return rows(row -> row.getObject(1, type), sql, parameters);
    }

    /** What a reader makes of each row. As {@link #update}. */
    public <T> List<T> rows(RowReader<T> reader, String sql, Object... parameters) {
        return prepared(sql, parameters, statement -> {
            List<T> values = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    values.add(reader.read(rows));
                }
            }
            return values;
        });
    }

    /** The time of the database, so that replicas need not agree on theirs. As {@link #update}. */
    public Instant now() {
        return column(OffsetDateTime.class, "SELECT clock_timestamp()").get(0).toInstant();
    }

    /** The next value of a sequence. As {@link #update}. */
    public long next(String sequence) {
        return column(Long.class, "SELECT nextval(CAST(? AS regclass))", sequence)
                .get(0);
    }

    private <T> T prepared(String sql, Object[] parameters, Execution<T> execution) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < parameters.length; index++) {
                statement.setObject(index + 1, bound(connection, parameters[index]));
            }
            return execution.on(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot execute: " + sql, failure);
        }
    }

    private static Object bound(Connection connection, Object parameter) throws SQLException {
        if (parameter instanceof Object[] array) {
            return connection.createArrayOf(arrayTypeOf(array), array);
        }
        return parameter;
    }

    private static String arrayTypeOf(Object[] array) {
        Class<?> type = array.getClass().getComponentType();
        if (type == UUID.class) {
            return "uuid";
        }
        return type == Long.class ? "bigint" : "varchar";
    }

    /** Reads the current row. */
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private interface Execution<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}

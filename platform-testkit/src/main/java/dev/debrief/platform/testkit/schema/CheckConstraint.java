package dev.debrief.platform.testkit.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A CHECK constraint of the database.
 *
 * @param columns those it reads
 * @param definition {@code CHECK (…)}, as PostgreSQL writes it
 */
record CheckConstraint(String table, String name, List<String> columns, String definition) {

    private static final Pattern LITERAL = Pattern.compile("'([^']*)'::");
    private static final String CHECK_VIOLATION = "23514";

    static List<CheckConstraint> all(Connection database) throws SQLException {
        String query = """
                SELECT r.relname, c.conname, pg_get_constraintdef(c.oid),
                       array(SELECT attname::text FROM pg_attribute
                             WHERE attrelid = r.oid AND attnum = ANY (c.conkey) ORDER BY attnum)
                FROM pg_constraint c JOIN pg_class r ON r.oid = c.conrelid
                WHERE c.contype = 'c' AND r.relnamespace = 'public'::regnamespace ORDER BY 1, 2""";
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<CheckConstraint> constraints = new ArrayList<>();
            while (rows.next()) {
                String[] columns = (String[]) rows.getArray(4).getArray();
                constraints.add(
                        new CheckConstraint(rows.getString(1), rows.getString(2), List.of(columns), rows.getString(3)));
            }
            return constraints;
        }
    }

    boolean isOf(EnumerationColumn column) {
        return table.equals(column.table()) && columns.equals(List.of(column.column()));
    }

    /** The texts it names. */
    Set<String> literals() {
        return LITERAL.matcher(definition)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(TreeSet::new, Set::add, Set::addAll);
    }

    /**
     * Whether PostgreSQL refuses a row because of this constraint. The row is planted in a temporary table that has the
     * columns and the constraint but nothing else.
     *
     * @param row values by column as JSON; a column without value is NULL
     */
    boolean refuses(Connection database, String row) throws SQLException {
        database.setAutoCommit(false);
        try (Statement statement = database.createStatement()) {
            statement.execute("CREATE TEMP TABLE planted AS SELECT " + String.join(", ", columns) + " FROM public."
                    + table + " WITH NO DATA");
            statement.execute("ALTER TABLE planted ADD CONSTRAINT " + name + " " + definition);
            return isRefused(database, row);
        } finally {
            database.rollback();
            database.setAutoCommit(true);
        }
    }

    private static boolean isRefused(Connection database, String row) throws SQLException {
        try (PreparedStatement plant = database.prepareStatement(
                "INSERT INTO planted SELECT * FROM jsonb_populate_record(NULL::planted, ?::jsonb)")) {
            plant.setString(1, row);
            plant.executeUpdate();
            return false;
        } catch (SQLException refused) {
            if (CHECK_VIOLATION.equals(refused.getSQLState())) {
                return true;
            }
            throw refused;
        }
    }
}

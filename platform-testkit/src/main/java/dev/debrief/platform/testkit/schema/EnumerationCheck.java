package dev.debrief.platform.testkit.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Compares the CHECK constraint of a column with the enumeration in the code. */
final class EnumerationCheck {

    private static final String NO_SUCH_VALUE = "?";

    private final Connection database;
    private final List<CheckConstraint> constraints;

    EnumerationCheck(Connection database) throws SQLException {
        this.database = database;
        this.constraints = CheckConstraint.all(database);
    }

    Optional<CheckConstraint> constraintOf(EnumerationColumn column) {
        return constraints.stream().filter(one -> one.isOf(column)).findFirst();
    }

    /** What is wrong, to show to the developer; empty if the database accepts exactly the values of the enumeration. */
    List<String> problemsOf(EnumerationColumn column) throws SQLException {
        Optional<CheckConstraint> constraint = constraintOf(column);
        if (constraint.isEmpty()) {
            return List.of(column.name() + " has no CHECK of its own; it should accept "
                    + new TreeSet<>(column.values()) + " only");
        }
        CheckConstraint check = constraint.get();
        List<String> problems = new ArrayList<>();
        if (!check.literals().equals(column.values())) {
            problems.add(check.name() + " names " + check.literals() + ", but the enumeration has "
                    + new TreeSet<>(column.values()));
        }
        boolean array = isArray(column);
        if (!check.refuses(database, row(column, NO_SUCH_VALUE, array))) {
            problems.add(check.name() + " accepts " + NO_SUCH_VALUE);
        }
        for (String value : column.values()) {
            if (check.refuses(database, row(column, value, array))) {
                problems.add(check.name() + " refuses " + value);
            }
        }
        return problems;
    }

    /** The CHECK constraints that do not belong to one of the columns. */
    List<CheckConstraint> others(List<EnumerationColumn> columns) {
        return constraints.stream()
                .filter(check -> columns.stream().noneMatch(check::isOf))
                .toList();
    }

    private static String row(EnumerationColumn column, String value, boolean array) {
        return "{\"" + column.column() + "\": " + (array ? "[\"" + value + "\"]" : "\"" + value + "\"") + "}";
    }

    private boolean isArray(EnumerationColumn column) throws SQLException {
        String query = "SELECT data_type = 'ARRAY' FROM information_schema.columns"
                + " WHERE table_schema = 'public' AND table_name = ? AND column_name = ?";
        try (PreparedStatement select = database.prepareStatement(query)) {
            select.setString(1, column.table());
            select.setString(2, column.column());
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** Names of text columns, such as {@code timer.kind}, that sound like an enumeration. */
    static List<String> columnsNamedLikeEnumerations(Connection database) throws SQLException {
        String query = """
                SELECT c.table_name || '.' || c.column_name
                FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
                WHERE table_schema = 'public' AND t.table_type = 'BASE TABLE'
                  AND (c.data_type IN ('character varying', 'text') OR c.udt_name IN ('_varchar', '_text'))
                  AND c.column_name ~ '(^|_)(status|state|kind|severity|visibility|outcome|verdict|milestone|basis|roles)$'
                ORDER BY 1""";
        try (var statement = database.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            Stream.Builder<String> names = Stream.builder();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names.build().toList();
        }
    }
}

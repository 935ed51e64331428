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

/** A fingerprint of all rows of all tables of the service. */
record DatabaseState(Map<String, String> tables) {

    static DatabaseState now() {
        try (Connection connection = ServiceUnderTest.database();
                Statement statement = connection.createStatement()) {
            List<String> names = names(statement);
            Map<String, String> tables = new TreeMap<>();
            String union = names.stream().map(DatabaseState::fingerprint).collect(Collectors.joining(" union all "));
            try (ResultSet rows = statement.executeQuery(union)) {
                while (rows.next()) {
                    tables.put(rows.getString(1), rows.getLong(2) + " rows, " + rows.getString(3));
                }
            }
            return new DatabaseState(tables);
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be looked at.", e);
        }
    }

    /** Names of tables that are not as they were. */
    List<String> changesSince(DatabaseState before) {
        return tables.entrySet().stream()
                .filter(table -> !table.getValue().equals(before.tables.get(table.getKey())))
                .map(table ->
                        table.getKey() + " (" + before.tables.get(table.getKey()) + " → " + table.getValue() + ")")
                .toList();
    }

    private static List<String> names(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("select quote_ident(table_name) from information_schema.tables"
                + " where table_schema = 'public' and table_type = 'BASE TABLE'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static String fingerprint(String table) {
        return "select '" + table
                + "', count(*), md5(coalesce(string_agg(md5(row::text), '' order by md5(row::text)), ''))" + " from "
                + table + " as row";
    }
}

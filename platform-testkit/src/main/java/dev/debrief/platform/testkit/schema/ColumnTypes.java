package dev.debrief.platform.testkit.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The types that columns of lists and JSON have in all services. */
final class ColumnTypes {

    private ColumnTypes() {}

    /** Columns that are neither {@code varchar[]}, {@code uuid[]} nor {@code jsonb}, with their types. */
    static List<String> unusual(Connection database) throws SQLException {
        String query = """
                SELECT c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
                FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_type t ON t.oid = a.atttypid
                WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
                  AND (t.typcategory = 'A' OR t.typname = 'json')
                  AND format_type(a.atttypid, a.atttypmod) NOT IN ('character varying[]', 'uuid[]')
                ORDER BY 1""";
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> columns = new ArrayList<>();
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
            return columns;
        }
    }
}

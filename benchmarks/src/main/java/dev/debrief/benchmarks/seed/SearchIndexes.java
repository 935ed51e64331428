package dev.debrief.benchmarks.seed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The indexes of search terms, which are built at once after bulk data: row by row would take many times as long. */
record SearchIndexes(List<String> definitions) {

    SearchIndexes {
        definitions = List.copyOf(definitions);
    }

    static SearchIndexes drop(Statement statement) throws SQLException {
        List<String> definitions = new ArrayList<>();
        List<String> names = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("""
                SELECT indexname, indexdef FROM pg_indexes
                WHERE tablename = 'search_index' AND indexdef LIKE '%USING gin%'""")) {
            while (rows.next()) {
                names.add(rows.getString(1));
                definitions.add(rows.getString(2));
            }
        }
        for (String name : names) {
            statement.execute("DROP INDEX " + name);
        }
        return new SearchIndexes(definitions);
    }

    void create(Statement statement) throws SQLException {
        statement.execute("SET maintenance_work_mem = '512MB'");
        for (String definition : definitions) {
            statement.execute(definition);
        }
    }
}

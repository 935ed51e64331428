package dev.debrief.benchmarks.seed;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Documents of 4 KB, the same for postmortem-service and for the limit side. */
public final class Documents {

    private static final int CHARACTERS = 4_000;
    private static final long SEED = 20241116;
    private static final Instant NEWEST = Instant.parse("2024-01-01T00:00:00Z");
    private static final int TERM = 6;
    private static final int SHORTEST_INSIDE = 3;

    private final Vocabulary vocabulary;
    private final int count;
    private final Map<String, List<String>> termsOfWords = new HashMap<>();

    public Documents(Vocabulary vocabulary, int count) {
        this.vocabulary = vocabulary;
        this.count = count;
    }

    /** Writes the documents as postmortems with their search index. */
    public void writePostmortems(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE UNLOGGED TABLE seed_document (n bigint, title text, text text, terms tsvector)");
            List<String> indexes = dropSearchIndexes(statement);
            copy(connection, "seed_document (n, title, text, terms)", true);
            SqlResource.of("documents.sql").run(connection);
            statement.execute("SET maintenance_work_mem = '512MB'");
            for (String index : indexes) {
                statement.execute(index);
            }
        }
    }

    /** Writes the documents of the limit side with a stored tsvector. */
    public void writeLimit(Connection connection) throws SQLException {
        copy(connection, "document (id, created_at, title, text)", false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET maintenance_work_mem = '512MB'");
            statement.execute("CREATE INDEX document_terms ON document USING gin (terms)");
            statement.execute("ANALYZE document");
        }
    }

    /** The index is built at once afterwards; row by row would take many times as long. */
    private static List<String> dropSearchIndexes(Statement statement) throws SQLException {
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
        return definitions;
    }

    private void copy(Connection connection, String target, boolean postmortems) throws SQLException {
        CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
        var copy = copies.copyIn("COPY " + target + " FROM STDIN");
        try {
            Random random = new Random(SEED);
            for (int n = 1; n <= count; n++) {
                List<String> words = vocabulary.text(random, CHARACTERS);
                String title = String.join(" ", words.subList(0, 6)) + " " + n;
                String text = String.join(" ", words);
                String row = postmortems
                        ? n + "\t" + title + "\t" + text + "\t" + String.join(" ", terms(words, n)) + "\n"
                        : n + "\t" + NEWEST.minusSeconds(60L * n) + "\t" + title + "\t" + text + "\n";
                byte[] bytes = row.getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(bytes, 0, bytes.length);
            }
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** The terms as the service computes them: for each position of a word, its next six characters. */
    private Set<String> terms(List<String> words, int n) {
        Set<String> terms = new HashSet<>();
        for (String word : words) {
            terms.addAll(termsOfWords.computeIfAbsent(word, Documents::termsOf));
        }
        terms.addAll(List.of("=pm-" + (10_000_000 + n), "=inc-" + (10_000_000 + n)));
        return terms;
    }

    private static List<String> termsOf(String word) {
        List<String> terms = new ArrayList<>(List.of("<" + word.substring(0, 1), "<" + word.substring(0, 2)));
        for (int position = 0; position <= word.length() - SHORTEST_INSIDE; position++) {
            terms.add(word.substring(position, Math.min(word.length(), position + TERM)));
        }
        return terms;
    }
}

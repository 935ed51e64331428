package dev.debrief.benchmarks.seed;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Documents of 4 KB, the same for postmortem-service and for the limit side. */
public final class Documents {

    private static final int CHARACTERS = 4_000;
    private static final long SEED = 20241116;
    private static final Instant NEWEST = Instant.parse("2024-01-01T00:00:00Z");

    private final Vocabulary vocabulary;
    private final int count;
    private final SearchTokens searchTokens = new SearchTokens();

    public Documents(Vocabulary vocabulary, int count) {
        this.vocabulary = vocabulary;
        this.count = count;
    }

    /** Writes the documents as postmortems with their search index. */
    public void writePostmortems(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE UNLOGGED TABLE seed_document (n bigint, title text, text text, terms tsvector)");
            SearchIndexes indexes = SearchIndexes.drop(statement);
            copy(connection, "seed_document (n, title, text, terms)", true);
            SqlResource.of("documents.sql").run(connection);
            indexes.create(statement);
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
                        ? n + "\t" + title + "\t" + text + "\t" + terms(words, n) + "\n"
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

    private String terms(List<String> words, int n) {
        return String.join(" ", searchTokens.of(words, "pm-" + (10_000_000 + n), "inc-" + (10_000_000 + n)));
    }
}

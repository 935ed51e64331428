package dev.debrief.benchmarks.seed;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Action items with their postmortems, timers and search index. */
public final class ActionItems {

    private static final int TITLE_CHARACTERS = 30;
    private static final long SEED = 20241117;

    private final Vocabulary vocabulary;
    private final SearchTokens searchTokens = new SearchTokens();

    public ActionItems(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * Adds those of some numbers.
     *
     * @param from 1 more than a multiple of 10, because each postmortem has 10
     */
    public void write(Connection connection, int from, int to) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE UNLOGGED TABLE seed_item (n bigint, title text, terms tsvector)");
            copy(connection, from, to);
            SearchIndexes indexes = SearchIndexes.drop(statement);
            SqlResource.of("action-items.sql").with("from", from).with("to", to).run(connection);
            indexes.create(statement);
            statement.execute("DROP TABLE seed_item");
        }
    }

    private void copy(Connection connection, int from, int to) throws SQLException {
        CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
        var copy = copies.copyIn("COPY seed_item (n, title, terms) FROM STDIN");
        try {
            Random random = new Random(SEED + from);
            for (int n = from; n <= to; n++) {
                byte[] row = row(random, n).getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(row, 0, row.length);
            }
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private String row(Random random, int n) {
        List<String> words = vocabulary.text(random, TITLE_CHARACTERS);
        String terms = String.join(" ", searchTokens.of(words, "ai-" + (10_000_000 + n)));
        return n + "\t" + String.join(" ", words) + "\t" + terms + "\n";
    }
}

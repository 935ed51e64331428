package dev.debrief.benchmarks.limit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.postgresql.PGStatement;

/**
 * The statements of the limit side: what PostgreSQL has to do at least. Prepared on the server, and read completely, by
 * the same driver as the services'.
 */
public final class LimitOperations {

    private static final String INSERT_INCIDENT = """
            INSERT INTO incident (id, number, title, summary, kind, severity, status, visibility, services, reporter,
                started_at, detected_at, created_at, updated_at, revision)
            VALUES (?, ?, ?, ?, 'INCIDENT', 'HIGH', 'REPORTED', 'OPEN', ARRAY['checkout', 'payment'], 'user:dana', ?, ?, ?, ?, 1)""";
    private static final String INSERT_EVENT = """
            INSERT INTO outbox (id, aggregate_type, aggregate_id, type, created_at, payload)
            VALUES (?, 'incident', ?, 'dev.debrief.incident.reported.v1', ?, ?::jsonb)""";
    private static final String READ = "SELECT * FROM incident WHERE id = ?";
    private static final String LIST = """
            SELECT * FROM incident WHERE (created_at, id) < (?, ?) ORDER BY created_at DESC, id DESC LIMIT 50""";
    private static final String READ_DOCUMENT = "SELECT id, created_at, title, text FROM document WHERE id = ?";

    /** Ranks the newest 200 matches only, and finds them by the index whatever the planner believes. */
    private static final String SEARCH = """
            WITH query AS (SELECT plainto_tsquery('english', ?) AS words),
            hit AS MATERIALIZED (SELECT id, created_at FROM document, query WHERE terms @@ words),
            newest AS MATERIALIZED (SELECT id FROM hit ORDER BY created_at DESC LIMIT 200)
            SELECT document.id, title, ts_rank(terms, words) AS rank
            FROM newest JOIN document USING (id), query ORDER BY rank DESC LIMIT 20""";

    private static final String SUMMARY = "The error rate of the shop rises, and customers see an error. ".repeat(4);
    private static final String PAYLOAD = "{\"incident\": {\"title\": \"Checkout fails\", \"summary\": \""
            + "The error rate of the shop rises, and customers see an error. ".repeat(16) + "\"}}";

    private LimitOperations() {}

    /** One transaction with two inserts: the incident and its event. */
    public static LimitOperation.Factory create() {
        return connection -> {
            connection.setAutoCommit(false);
            return new Prepared(connection, List.of(INSERT_INCIDENT, INSERT_EVENT)) {
                @Override
                public void run(long call) throws SQLException {
                    UUID id = timeOrdered(call);
                    Timestamp now = Timestamp.from(Instant.now());
                    PreparedStatement incident = statement(0);
                    incident.setObject(1, id);
                    incident.setLong(2, call);
                    incident.setString(3, "Checkout " + call + " fails for orders with stacked discounts");
                    incident.setString(4, SUMMARY);
                    for (int column = 5; column <= 8; column++) {
                        incident.setTimestamp(column, now);
                    }
                    incident.executeUpdate();
                    PreparedStatement event = statement(1);
                    event.setObject(1, timeOrdered(call + 1));
                    event.setObject(2, id);
                    event.setTimestamp(3, now);
                    event.setString(4, PAYLOAD);
                    event.executeUpdate();
                    connection.commit();
                }
            };
        };
    }

    /** Reads an incident by its primary key. */
    public static LimitOperation.Factory read(int incidents) {
        return query(READ, (statement, call) -> statement.setObject(1, new UUID(0, random(incidents))));
    }

    /** Reads a page of 50 from a random position on. */
    public static LimitOperation.Factory list(int incidents) {
        Instant newest = Instant.parse("2024-01-01T00:00:00Z");
        return query(LIST, (statement, call) -> {
            long number = random(incidents - 50);
            statement.setTimestamp(1, Timestamp.from(newest.minusSeconds(60 * number)));
            statement.setObject(2, new UUID(0, number));
        });
    }

    /** Reads a document of 4 KB by its primary key. */
    public static LimitOperation.Factory readDocument(int documents) {
        return query(READ_DOCUMENT, (statement, call) -> statement.setLong(1, random(documents)));
    }

    /** Finds documents with the words of the queries, in their order. */
    public static LimitOperation.Factory search(List<String> queries) {
        return query(SEARCH, (statement, call) -> statement.setString(1, queries.get((int) (call % queries.size()))));
    }

    private static LimitOperation.Factory query(String sql, Binder binder) {
        return connection -> new Prepared(connection, List.of(sql)) {
            @Override
            public void run(long call) throws SQLException {
                binder.bind(statement(0), call);
                readAll(statement(0));
            }
        };
    }

    private static void readAll(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    rows.getObject(column);
                }
            }
        }
    }

    private static long random(int count) {
        return 1 + ThreadLocalRandom.current().nextLong(count);
    }

    /** Like UUIDv7: new rows are next to each other in the index. */
    private static UUID timeOrdered(long call) {
        return new UUID(
                System.currentTimeMillis() << 16 | (call & 0xffff),
                ThreadLocalRandom.current().nextLong());
    }

    @FunctionalInterface
    private interface Binder {
        void bind(PreparedStatement statement, long call) throws SQLException;
    }

    private abstract static class Prepared implements LimitOperation {

        private final List<PreparedStatement> statements = new ArrayList<>();

        private Prepared(Connection connection, List<String> sql) throws SQLException {
            for (String text : sql) {
                PreparedStatement statement = connection.prepareStatement(text);
                // Prepared on the server from the first execution on.
                statement.unwrap(PGStatement.class).setPrepareThreshold(1);
                statements.add(statement);
            }
        }

        PreparedStatement statement(int index) {
            return statements.get(index);
        }

        @Override
        public void close() throws SQLException {
            for (PreparedStatement statement : statements) {
                statement.close();
            }
        }
    }
}

package dev.debrief.benchmarks.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.benchmarks.limit.LimitDatabase;
import dev.debrief.benchmarks.limit.LimitLoad;
import dev.debrief.benchmarks.limit.LimitOperation;
import dev.debrief.benchmarks.limit.LimitOperations;
import dev.debrief.benchmarks.limit.Pgbench;
import dev.debrief.benchmarks.load.LoadResult;
import dev.debrief.localstack.Service;
import dev.debrief.localstack.host.DebriefHome;
import dev.debrief.localstack.postgres.PostgresServer;
import dev.debrief.localstack.postgres.ServiceDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bulk data fits the schemas of the services, so that a new column does not first fail in a benchmark. */
class SeedTest {

    private static final int DOCUMENTS = 250;

    @TempDir
    static Path directory;

    private static PostgresServer postgres;

    @BeforeAll
    static void start() {
        postgres = PostgresServer.forTests(directory);
        postgres.start();
    }

    @AfterAll
    static void stop() {
        postgres.stop();
    }

    @Test
    void incidentsWithTimelines() throws Exception {
        try (Connection connection = migrated(Service.INCIDENT)) {
            SqlResource.of("incidents.sql").with("from", 1).with("to", 100).run(connection);
            SqlResource.of("incidents.sql")
                    .with("from", 20_001)
                    .with("to", 20_010)
                    .run(connection);

            assertThat(count(connection, "incident")).isEqualTo(110);
            assertThat(count(connection, "timeline_entry")).isEqualTo(100 * 20);
        }
    }

    @Test
    void eventsLikeTheLastOneOfTheService() throws Exception {
        try (Connection connection = migrated(Service.INCIDENT);
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    INSERT INTO outbox_event (id, aggregatetype, aggregateid, aggregateversion, type, source, dataschema, payload)
                    VALUES (gen_random_uuid(), 'incident', 'a', 1, 'dev.debrief.incident.reported.v1', 's', 'd',
                        '{"incident": {"incidentId": "a", "key": "INC-1", "title": "Checkout"}}')""");

            SqlResource.of("events.sql").with("from", 1).with("to", 50).run(connection);
            SqlResource.of("events.sql").with("from", 51).with("to", 60).run(connection);

            assertThat(count(connection, "outbox_pending")).isEqualTo(61);
            assertThat(count(connection, """
                    outbox_event WHERE payload::jsonb #>> '{incident,key}' = 'INC-20000060'
                    AND payload::jsonb #>> '{incident,incidentId}' = aggregateid""")).isOne();
        }
    }

    @Test
    void documentsAreFoundOnBothSides() throws Exception {
        Vocabulary vocabulary = new Vocabulary();
        Documents documents = new Documents(vocabulary, DOCUMENTS);
        LimitDatabase limit = LimitDatabase.create(postgres, 1_000);
        try (Connection service = migrated(Service.POSTMORTEM);
                Connection bare = limit.connect()) {
            documents.writePostmortems(service);
            documents.writeLimit(bare);

            assertThat(count(service, "postmortem")).isEqualTo(DOCUMENTS);
            assertThat(count(service, "section WHERE position <= 3 AND length(text) = 1000"))
                    .isEqualTo(DOCUMENTS * 3);
            assertThat(count(service, "action_item_projection")).isEqualTo(2_000);
            assertThat(count(service, "search_index WHERE terms @@ '''=pm-10000007'''::tsquery"))
                    .isOne();
            assertThat(count(service, "pg_indexes WHERE tablename = 'search_index' AND indexdef LIKE '%gin%'"))
                    .isOne();
            // The most frequent word is in all documents; a term begins with its first six characters.
            String word = "baba";
            long found = count(bare, "document WHERE text LIKE '%" + word + "%'");
            assertThat(count(service, "search_index WHERE terms @@ '''" + word + "'':*'::tsquery"))
                    .isEqualTo(found);
        }
        assertWorks(limit, LimitOperations.create());
        assertWorks(limit, LimitOperations.read(1_000));
        assertWorks(limit, LimitOperations.list(1_000));
        assertWorks(limit, LimitOperations.readDocument(DOCUMENTS));
        assertWorks(limit, LimitOperations.search(vocabulary.queries(20)));
        assertWorks(limit, Pgbench.CREATE);
        assertWorks(limit, Pgbench.read(1_000));
        assertWorks(limit, Pgbench.list(1_000));
    }

    @Test
    void actionItemsWithTimersThatBecomeDue() throws Exception {
        ActionItems items = new ActionItems(new Vocabulary());
        try (Connection connection = migrated(Service.ACTION_TRACKER)) {
            items.write(connection, 1, 1_000);
            items.write(connection, 1_001, 10_000);

            assertThat(count(connection, "action_item")).isEqualTo(10_000);
            assertThat(count(connection, "postmortem_projection")).isEqualTo(1_000);
            assertThat(count(connection, "incident_details WHERE 'area-7' = ANY (services)"))
                    .isEqualTo(50);
            assertThat(count(connection, "timer WHERE fire_at > now()")).isEqualTo(10_000);
            assertThat(count(connection, "action_item WHERE owner_handle = 'user:benchmark'"))
                    .isEqualTo(2);
            assertThat(count(connection, "search_index WHERE terms @@ '''=ai-10000007'''::tsquery"))
                    .isOne();
            assertThat(count(connection, "pg_indexes WHERE tablename = 'search_index' AND indexdef LIKE '%gin%'"))
                    .isOne();

            SqlResource.of("due-timers.sql").with("days", 2).run(connection);
            SqlResource.of("due-timers.sql").with("days", 3).run(connection);

            assertThat(count(connection, "timer WHERE fire_at < now()")).isEqualTo(1_000);
            assertThat(count(connection, """
                    timer JOIN action_item item ON CAST(item.id AS varchar) = subject_id
                    WHERE fire_at < now() AND due_on = current_date - 3 AND status IN ('OPEN', 'IN_PROGRESS')""")).isEqualTo(1_000);
        }
    }

    private static void assertWorks(LimitDatabase limit, LimitOperation.Factory operation) throws Exception {
        try (LimitLoad load = new LimitLoad(limit, operation, 2)) {
            LoadResult result = load.run(Duration.ofMillis(200));

            assertThat(result.errors()).as(result.firstError()).isZero();
            assertThat(result.completed()).isPositive();
            assertThat(result.latency().getTotalCount()).isEqualTo(result.completed());
        }
    }

    private static void assertWorks(LimitDatabase limit, String script) throws InterruptedException {
        OptionalDouble rate = Pgbench.rate(limit, script, 2, Duration.ofSeconds(1));

        if (isInstalled("pgbench")) {
            assertThat(rate).isPresent();
        } else {
            assertThat(rate).isEmpty();
        }
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** A new database with the migrations of the platform and of the service. */
    private static Connection migrated(Service service) throws SQLException, IOException {
        try (Connection connection = postgres.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + service.database());
        }
        new ServiceDatabases(postgres).provision(service.database(), "owner", "app");
        Connection connection = postgres.connect(service.database());
        Path home = DebriefHome.find();
        for (Path folder : List.of(
                home.resolve("platform/src/main/resources/db/platform"),
                home.resolve(service.module()).resolve("src/main/resources/db/migration"))) {
            try (var files = Files.list(folder);
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false); // as Flyway does
                for (Path file :
                        files.sorted(Comparator.comparing(SeedTest::version)).toList()) {
                    statement.execute(
                            Files.readString(file).replace("${app_role}", ServiceDatabases.appOf(service.database())));
                    connection.commit();
                }
                connection.setAutoCommit(true);
            }
        }
        return connection;
    }

    /** {@code V10__services.sql} comes after {@code V9__audience.sql}. */
    private static String version(Path migration) {
        String name = migration.getFileName().toString();
        return Stream.of(name.substring(1, name.indexOf("__")).split("_"))
                .map(number -> "%5s".formatted(number))
                .collect(Collectors.joining());
    }

    private static long count(Connection connection, String from) throws SQLException {
        try (Statement statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM " + from)) {
            row.next();
            return row.getLong(1);
        }
    }
}

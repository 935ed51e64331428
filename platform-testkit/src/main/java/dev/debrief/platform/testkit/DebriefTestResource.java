package dev.debrief.platform.testkit;

import dev.debrief.localstack.kafka.KafkaServer;
import dev.debrief.localstack.kafka.KafkaTopics;
import dev.debrief.localstack.postgres.PostgresServer;
import dev.debrief.localstack.postgres.ServiceDatabases;
import dev.debrief.localstack.token.TokenIssuer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Provides a real PostgreSQL and a real Kafka to the tests of a service: one of each per JVM, on free ports.
 *
 * <pre>{@code
 * @QuarkusTest
 * @WithTestResource(DebriefTestResource.class)
 * class IncidentResourceTest {
 * }</pre>
 *
 * <p>The database is named after the module without {@code -service}, or by the argument {@code database}. All test classes of a module use the same resources, so the service starts once. Scheduled jobs run only when a test calls them. The time zone of JVM and database deliberately differs from UTC.
 */
public class DebriefTestResource implements QuarkusTestResourceLifecycleManager {

    /** Reveals time zone mistakes: an offset with 45 minutes, ahead of most zones, with daylight saving. */
    static final String ZONE = "Pacific/Chatham";

    /** System property with the servers of this JVM, visible to all class loaders. */
    private static final String RUNNING = "debrief.testkit.running";

    /** An origin whose pages may call the service under test. */
    public static final String ORIGIN = "https://app.example.org";

    /** A previous key for stored secrets, which opens but does not seal. */
    public static final String PREVIOUS_SECRETS_KEY = "ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA=";

    private static final String SECRETS_KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

    private static final String PASSWORD = "secret-of-tests";

    private String database =
            databaseOf(Path.of("").toAbsolutePath().getFileName().toString());

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.getOrDefault("database", database);
    }

    @Override
    public Map<String, String> start() {
        TimeZone.setDefault(TimeZone.getTimeZone(ZONE));
        synchronized (System.class) {
            if (System.getProperty(RUNNING) == null) {
                startServers();
            }
        }
        return configuration();
    }

    /** Keeps the servers for the next start of the application in this JVM; a shutdown hook stops them. */
    @Override
    public void stop() {}

    static String databaseOf(String module) {
        return module.replaceFirst("-service$", "").replace('-', '_');
    }

    /** Path of the key pair that signs this JVM's tokens. */
    static Path keys() {
        String directory = System.getProperty(RUNNING);
        if (directory == null) {
            throw new IllegalStateException(
                    "Annotate the test class with @WithTestResource(DebriefTestResource.class).");
        }
        return Path.of(directory).resolve("keys");
    }

    private void startServers() {
        Path directory = temporaryDirectory();
        PostgresServer postgres = PostgresServer.forTests(directory.resolve("postgres"));
        KafkaServer kafka = KafkaServer.forTests(directory.resolve("kafka"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(postgres, kafka, directory)));
        CompletableFuture<Void> broker = CompletableFuture.runAsync(() -> start(kafka));
        postgres.start();
        new ServiceDatabases(postgres).provision(database, PASSWORD, PASSWORD);
        setNonUtcTimeZone(postgres);
        countStatements(postgres);
        broker.join();
        System.setProperty(RUNNING + ".url", postgres.jdbcUrl(database));
        System.setProperty(RUNNING + ".kafka", kafka.bootstrapServers());
        System.setProperty(RUNNING, directory.toString());
    }

    /** Kafka loads plug-ins with the thread's class loader, which differs from that of the tests in a pool. */
    private static void start(KafkaServer kafka) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(DebriefTestResource.class.getClassLoader());
        try {
            kafka.start();
            KafkaTopics.provision(kafka.bootstrapServers());
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private void setNonUtcTimeZone(PostgresServer postgres) {
        try (Connection connection = postgres.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("alter database " + database + " set timezone to '" + ZONE + "'");
        } catch (SQLException e) {
            throw new IllegalStateException("The time zone of the test database cannot be set.", e);
        }
    }

    /** For tests of what operations cost. */
    private void countStatements(PostgresServer postgres) {
        try (Connection connection = postgres.connect(database);
                Statement statement = connection.createStatement()) {
            String user = ServiceDatabases.appOf(database);
            statement.execute("create schema statistics");
            statement.execute("create extension pg_stat_statements schema statistics");
            statement.execute("grant usage on schema statistics to " + user);
            statement.execute("grant execute on function statistics.pg_stat_statements_reset to " + user);
        } catch (SQLException e) {
            throw new IllegalStateException("The statements of the test database cannot be counted.", e);
        }
    }

    private Map<String, String> configuration() {
        Map<String, String> configuration = new HashMap<>();
        configuration.put("debrief.database.url", System.getProperty(RUNNING + ".url"));
        configuration.put("debrief.database.user", ServiceDatabases.appOf(database));
        configuration.put("debrief.database.password", PASSWORD);
        configuration.put("debrief.database.owner-user", ServiceDatabases.ownerOf(database));
        configuration.put("debrief.database.owner-password", PASSWORD);
        configuration.put("debrief.kafka.bootstrap-servers", System.getProperty(RUNNING + ".kafka"));
        configuration.put("debrief.oidc.issuer", TokenIssuer.ISSUER);
        configuration.put("debrief.oidc.audience", TokenIssuer.AUDIENCE);
        configuration.put(
                "debrief.oidc.public-key",
                TokenIssuer.loadOrCreate(keys(), Clock.systemUTC()).publicKey());
        configuration.put("debrief.cursor.secret", "cursor-" + PASSWORD + "-0123456789abcdef");
        configuration.put("debrief.secrets.key", SECRETS_KEY + "," + PREVIOUS_SECRETS_KEY);
        configuration.put("debrief.cors.origins", ORIGIN + ",http://localhost:*");
        configuration.put("debrief.scheduling", "manual");
        configuration.put("debrief.connections.header-timeout", "3s");
        configuration.put("debrief.connections.body-timeout", "3s");
        configuration.put("quarkus.http.test-port", "0");
        configuration.put("quarkus.management.test-port", "0");
        return configuration;
    }

    private static void end(PostgresServer postgres, KafkaServer kafka, Path directory) {
        kafka.kill();
        postgres.stopImmediately();
        try (Stream<Path> paths = Files.walk(directory)) {
            paths.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException busy) {
            // leftovers are in the system's temporary directory
        }
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("debrief-test-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.debrief.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.debrief.localstack.Service;
import dev.debrief.localstack.host.DataDirectory;
import dev.debrief.localstack.host.DebriefHome;
import dev.debrief.localstack.host.Ports;
import dev.debrief.localstack.host.Secrets;
import dev.debrief.localstack.kafka.KafkaServer;
import dev.debrief.localstack.postgres.PostgresServer;
import dev.debrief.localstack.postgres.ServiceDatabases;
import dev.debrief.localstack.token.TokenIssuer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Invalid configuration ends the process with a one-line message that says what to do. */
@Order(1)
@Execution(ExecutionMode.CONCURRENT)
class StartupJourney {

    @TempDir
    private static Path directory;

    private static PostgresServer postgres;

    /** A broker without topics. */
    private static KafkaServer kafka;

    private static String publicKey;

    @BeforeAll
    static void startInfrastructure() {
        postgres = PostgresServer.forTests(directory.resolve("postgres"));
        postgres.start();
        new ServiceDatabases(postgres).provision(Service.INCIDENT.database(), "owner", "app");
        kafka = KafkaServer.forTests(directory.resolve("kafka"));
        kafka.start();
        publicKey = TokenIssuer.loadOrCreate(directory.resolve("keys"), Clock.systemUTC())
                .publicKey();
    }

    @AfterAll
    static void stopInfrastructure() {
        kafka.kill();
        postgres.stopImmediately();
    }

    @Test
    void serviceReportsAnUnreachableDatabase() {
        var url = "jdbc:postgresql://127.0.0.1:" + Ports.free() + "/incident";

        var result = service(Map.of("DEBRIEF_DATABASE_URL", url));

        assertStartupFailure(result, url, "DEBRIEF_DATABASE_URL");
    }

    @Test
    void serviceReportsAWrongPassword() {
        var result = service(Map.of("DEBRIEF_DATABASE_PASSWORD", "wrong"));

        assertStartupFailure(result, "incident_app", "DEBRIEF_DATABASE_USER");
    }

    @Test
    void serviceReportsAnOriginThatIsNone() {
        var result = service(Map.of("DEBRIEF_CORS_ORIGINS", "https://status.example.org,app.example.org"));

        assertStartupFailure(result, "debrief.cors.origins contains app.example.org", "https://app.example.org");
    }

    @Test
    void serviceReportsMissingTopics() {
        var result = service(Map.of());

        assertStartupFailure(result, "topic debrief.", "12 partitions");
    }

    @Test
    void serviceReportsAMissingCursorSecretUnlessItIsUnderDevelopment() {
        var result = service(Map.of("DEBRIEF_CURSOR_SECRET", ""));

        assertStartupFailure(result, "debrief.cursor.secret is not set", "openssl rand -base64 32");

        var underDevelopment = service(Map.of("DEBRIEF_CURSOR_SECRET", "", "QUARKUS_PROFILE", "dev"));

        assertStartupFailure(underDevelopment, "topic debrief.", "12 partitions");
    }

    @Test
    void serviceReportsAMissingKeyForStoredSecrets() {
        var result = service(Map.of("DEBRIEF_SECRETS_KEY", ""));

        assertStartupFailure(result, "debrief.secrets.key is not set", "openssl rand -base64 32");
    }

    @Test
    void serviceReportsAnUnknownKeyInAFile() throws IOException {
        var file = Files.writeString(directory.resolve("unknown.properties"), "debrief.evidence.max-sise=1G\n");

        var result = service(Map.of("QUARKUS_CONFIG_LOCATIONS", file.toString()));

        assertStartupFailure(result, "debrief.evidence.max-sise in", "Did you mean debrief.evidence.max-size?");
    }

    @Test
    void serviceIgnoresUnknownVariablesAndNamesThem() {
        var result = service(Map.of("DEBRIEF_INCIDENT_PORT", "tcp://10.96.0.7:8081"));

        assertThat(result.lines()).anySatisfy(line -> assertThat(line).contains("WARN", "DEBRIEF_INCIDENT_PORT"));
        assertStartupFailure(result, "topic debrief.", "12 partitions");
    }

    @Test
    void serviceReportsMigrationsOfAnotherVersion() throws SQLException {
        var database = "incident_of_before";
        new ServiceDatabases(postgres).provision(database, "owner", "app");
        var environment = Map.of(
                "DEBRIEF_DATABASE_URL", postgres.jdbcUrl(database),
                "DEBRIEF_DATABASE_USER", ServiceDatabases.appOf(database),
                "DEBRIEF_DATABASE_OWNER_USER", ServiceDatabases.ownerOf(database));
        assertStartupFailure(service(environment), "topic debrief.", "12 partitions");
        try (var connection = postgres.connect(database);
                var statement = connection.createStatement()) {
            statement.execute("UPDATE flyway_schema_history SET checksum = 1 WHERE version = '1'");
        }

        var result = service(environment);

        assertStartupFailure(result, "checksum mismatch", "./debrief reset");
    }

    @Test
    void serviceReportsAMismatchedIssuer() throws IOException {
        var oidc = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var url = "http://127.0.0.1:" + oidc.getAddress().getPort();
        var configuration = ("{\"issuer\": \"https://another.example.org\", \"jwks_uri\": \"" + url + "/jwks\"}")
                .getBytes(StandardCharsets.UTF_8);
        oidc.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            var keys = exchange.getRequestURI().getPath().equals("/jwks");
            var body = keys ? "{\"keys\": []}".getBytes(StandardCharsets.UTF_8) : configuration;
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        oidc.start();
        try {
            var result = service(Map.of("DEBRIEF_OIDC_PUBLIC_KEY", "", "DEBRIEF_OIDC_SERVER_URL", url));

            assertStartupFailure(result, "https://another.example.org", "DEBRIEF_OIDC_ISSUER");
        } finally {
            oidc.stop(0);
        }
    }

    /** The OIDC extension fails with its own message, before our checks run. */
    @Test
    void serviceReportsAMissingTokenKey() {
        var result = service(Map.of("DEBRIEF_OIDC_PUBLIC_KEY", ""));

        assertThat(result.exitCode()).isNotZero();
        assertThat(result.lines())
                .singleElement()
                .asString()
                .contains("oidc.auth-server-url")
                .contains("must be configured");
    }

    @Test
    void launcherReportsAnUnknownOption() {
        var result = launcher("demo", "--colour");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.lines()).singleElement().asString().contains("--colour", "--help");
    }

    @Test
    void launcherReportsAPortInUseAndTheOptionThatChangesIt() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var result = launcher(
                    "up",
                    "--data-dir",
                    directory.resolve("taken").toString(),
                    "--web-port",
                    Integer.toString(Ports.free()),
                    "--postgres-port",
                    Integer.toString(Ports.free()),
                    "--kafka-port",
                    Integer.toString(taken.getLocalPort()));

            assertThat(result.exitCode()).isEqualTo(1);
            assertThat(errorLine(result)).contains("Port " + taken.getLocalPort(), "--kafka-port");
        }
    }

    @Test
    void launcherReportsThatTheDataDirectoryIsInUse() {
        var shared = directory.resolve("shared");
        try (var first = new DataDirectory(shared)) {
            first.lock();

            var result = launcher("up", "--data-dir", shared.toString());

            assertThat(result.exitCode()).isEqualTo(1);
            assertThat(errorLine(result))
                    .contains("pid " + ProcessHandle.current().pid(), "--data-dir");
        }
    }

    @Test
    void launcherReportsDataOfAnotherVersion() throws IOException {
        var old = Files.createDirectories(directory.resolve("old"));
        Files.createDirectory(old.resolve("postgres"));

        var result = launcher("up", "--data-dir", old.toString());

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(errorLine(result)).contains("another version", "./debrief reset --data-dir " + old);
    }

    /** The output has exactly one error line, which says what is wrong and what to do, and no stack trace. */
    private static void assertStartupFailure(ProcessResult result, String cause, String remedy) {
        assertThat(result.exitCode()).isNotZero();
        assertThat(result.lines()).noneMatch(line -> line.startsWith("\tat ") || line.contains("Exception"));
        assertThat(result.lines())
                .filteredOn(line -> line.contains("ERROR") || line.contains("FATAL"))
                .singleElement()
                .asString()
                .contains("incident-service cannot start", cause, remedy);
    }

    private static String errorLine(ProcessResult result) {
        assertThat(result.lines()).noneMatch(line -> line.startsWith("\tat "));
        var errors = result.lines().stream()
                .filter(line -> line.startsWith("debrief: "))
                .toList();
        assertThat(errors).as(String.join("\n", result.lines())).hasSize(1);
        return errors.get(0);
    }

    private static ProcessResult service(Map<String, String> changed) {
        var environment = new HashMap<>(Map.of(
                "DEBRIEF_HTTP_PORT",
                Integer.toString(Ports.free()),
                "DEBRIEF_MANAGEMENT_PORT",
                Integer.toString(Ports.free()),
                "DEBRIEF_DATABASE_URL",
                postgres.jdbcUrl(Service.INCIDENT.database()),
                "DEBRIEF_DATABASE_PASSWORD",
                "app",
                "DEBRIEF_DATABASE_OWNER_PASSWORD",
                "owner",
                "DEBRIEF_KAFKA_BOOTSTRAP_SERVERS",
                kafka.bootstrapServers(),
                // Without an answer, the service starts.
                "DEBRIEF_KAFKA_CHECK_TIMEOUT",
                "30s",
                "DEBRIEF_CURSOR_SECRET",
                "the-cursor-secret-of-this-journey",
                "DEBRIEF_SECRETS_KEY",
                Secrets.random(),
                "DEBRIEF_OIDC_PUBLIC_KEY",
                publicKey));
        environment.putAll(changed);
        var jar = DebriefHome.find().resolve(Service.INCIDENT.module()).resolve("target/quarkus-app/quarkus-run.jar");
        return ProcessResult.runJava(output(), environment, List.of("-jar", jar.toString()));
    }

    /** Starts the launcher like the script {@code debrief} does. */
    private static ProcessResult launcher(String... options) {
        var target = DebriefHome.find().resolve("local-stack/target");
        var arguments = new ArrayList<>(List.of(
                "-Ddebrief.home=" + DebriefHome.find(),
                "-cp",
                target.resolve("classes") + ":" + target.resolve("launcher/lib") + "/*",
                "dev.debrief.localstack.launcher.Main"));
        arguments.addAll(List.of(options));
        return ProcessResult.runJava(output(), Map.of(), arguments);
    }

    private static Path output() {
        return directory.resolve(UUID.randomUUID() + ".log");
    }
}

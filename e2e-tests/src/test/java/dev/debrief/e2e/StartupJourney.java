package dev.debrief.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.debrief.localstack.host.DataDirectory;
import dev.debrief.localstack.host.DebriefHome;
import dev.debrief.localstack.kafka.KafkaServer;
import dev.debrief.localstack.host.Ports;
import dev.debrief.localstack.postgres.PostgresServer;
import dev.debrief.localstack.Service;
import dev.debrief.localstack.postgres.ServiceDatabases;
import dev.debrief.localstack.token.TokenIssuer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot work ends at once, with one line that says what to do. */
class StartupJourney {

    @TempDir
    private static Path directory;

    private static PostgresServer postgres;

    /** Has no topics. */
    private static KafkaServer kafka;

    @BeforeAll
    static void startInfrastructure() {
        postgres = PostgresServer.forTests(directory.resolve("postgres"));
        postgres.start();
        new ServiceDatabases(postgres).provide(Service.INCIDENT.database(), "owner", "app");
        kafka = KafkaServer.forTests(directory.resolve("kafka"));
        kafka.start();
    }

    @AfterAll
    static void stopInfrastructure() {
        kafka.kill();
        postgres.stopImmediately();
    }

    @Test
    void aServiceWithoutItsDatabaseSaysWhichOneItLooksFor() {
        var nobody = "jdbc:postgresql://127.0.0.1:" + Ports.free() + "/incident";

        var refused = service(Map.of("DEBRIEF_DATABASE_URL", nobody));

        assertRefusal(refused, nobody, "DEBRIEF_DATABASE_URL");
    }

    @Test
    void aServiceWithAWrongPasswordNamesTheSetting() {
        var refused = service(Map.of("DEBRIEF_DATABASE_PASSWORD", "wrong"));

        assertRefusal(refused, "incident_app", "DEBRIEF_DATABASE_USER");
    }

    @Test
    void aServiceWithoutItsTopicsNamesOneAndSaysHowToMakeIt() {
        var refused = service(Map.of());

        assertRefusal(refused, "topic debrief.", "12 partitions");
    }

    @Test
    void aServiceThatIsTurnedToAnotherIssuerNamesBoth() throws IOException {
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
            var refused = service(Map.of("DEBRIEF_OIDC_PUBLIC_KEY", "", "DEBRIEF_OIDC_SERVER_URL", url));

            assertRefusal(refused, "https://another.example.org", "DEBRIEF_OIDC_ISSUER");
        } finally {
            oidc.stop(0);
        }
    }

    /** The OIDC extension refuses before our own checks run, in its own words. */
    @Test
    void aServiceThatCannotVerifyTokensSaysWhatToConfigure() {
        var refused = service(Map.of("DEBRIEF_OIDC_PUBLIC_KEY", ""));

        assertThat(refused.exitCode()).isNotZero();
        assertThat(refused.lines())
                .singleElement()
                .asString()
                .contains("oidc.auth-server-url")
                .contains("must be configured");
    }

    @Test
    void theLauncherNamesAnUnknownOption() {
        var refused = launcher("demo", "--colour");

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.lines()).singleElement().asString().contains("--colour", "--help");
    }

    @Test
    void theLauncherNamesATakenPortAndTheOptionThatMovesIt() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var refused = launcher(
                    "up",
                    "--data-dir",
                    directory.resolve("taken").toString(),
                    "--web-port",
                    Integer.toString(Ports.free()),
                    "--postgres-port",
                    Integer.toString(Ports.free()),
                    "--kafka-port",
                    Integer.toString(taken.getLocalPort()));

            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(errorLine(refused)).contains("Port " + taken.getLocalPort(), "--kafka-port");
        }
    }

    @Test
    void aSecondLauncherOnOneDataDirectoryNamesTheFirst() {
        var shared = directory.resolve("shared");
        try (var first = new DataDirectory(shared)) {
            first.lock();

            var refused = launcher("up", "--data-dir", shared.toString());

            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(errorLine(refused))
                    .contains("pid " + ProcessHandle.current().pid(), "--data-dir");
        }
    }

    /** Exactly one line complains, it tells what is wrong and what to do, and no stack trace is in sight. */
    private static void assertRefusal(ProcessResult refused, String wrong, String remedy) {
        assertThat(refused.exitCode()).isNotZero();
        assertThat(refused.lines()).noneMatch(line -> line.startsWith("\tat ") || line.contains("Exception"));
        assertThat(refused.lines())
                .filteredOn(line -> line.contains("ERROR") || line.contains("FATAL"))
                .singleElement()
                .asString()
                .contains("incident-service does not start", wrong, remedy);
    }

    private static String errorLine(ProcessResult refused) {
        assertThat(refused.lines()).noneMatch(line -> line.startsWith("\tat "));
        var errors = refused.lines().stream()
                .filter(line -> line.startsWith("debrief: "))
                .toList();
        assertThat(errors).as(String.join("\n", refused.lines())).hasSize(1);
        return errors.get(0);
    }

    private static ProcessResult service(Map<String, String> changed) {
        var environment = new HashMap<>(Map.of(
                "DEBRIEF_HTTP_PORT", Integer.toString(Ports.free()),
                "DEBRIEF_MANAGEMENT_PORT", Integer.toString(Ports.free()),
                "DEBRIEF_DATABASE_URL", postgres.jdbcUrl(Service.INCIDENT.database()),
                "DEBRIEF_DATABASE_PASSWORD", "app",
                "DEBRIEF_DATABASE_OWNER_PASSWORD", "owner",
                "DEBRIEF_KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers(),
                "DEBRIEF_OIDC_PUBLIC_KEY",
                        TokenIssuer.loadOrCreate(directory.resolve("keys"), Clock.systemUTC())
                                .publicKey()));
        environment.putAll(changed);
        var jar = DebriefHome.find().resolve(Service.INCIDENT.module()).resolve("target/quarkus-app/quarkus-run.jar");
        return ProcessResult.java(directory.resolve("service.log"), environment, List.of("-jar", jar.toString()));
    }

    /** As the script starts it. */
    private static ProcessResult launcher(String... words) {
        var target = DebriefHome.find().resolve("local-stack/target");
        var arguments = new ArrayList<>(List.of(
                "-Ddebrief.home=" + DebriefHome.find(),
                "-cp",
                target.resolve("classes") + ":" + target.resolve("launcher/lib") + "/*",
                "dev.debrief.localstack.launcher.Main"));
        arguments.addAll(List.of(words));
        return ProcessResult.java(directory.resolve("launcher.log"), Map.of(), arguments);
    }
}

package dev.debrief.e2e.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.debrief.e2e.ApiClient;
import dev.debrief.localstack.Service;
import dev.debrief.localstack.host.DebriefHome;
import dev.debrief.localstack.host.Ports;
import dev.debrief.localstack.postgres.PostgresServer;
import dev.debrief.localstack.postgres.ServiceDatabases;
import dev.debrief.localstack.process.ChildProcess;
import dev.debrief.localstack.token.TokenClaims;
import dev.debrief.localstack.token.TokenIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the image sets differs from a laptop: programs read the log, and a share of requests is traced. */
@Order(1)
class ContainerDefaultsJourney {

    private static final Pattern VARIABLE = Pattern.compile("(DEBRIEF_[A-Z_]+)=(\\S+)");
    private static final String OWNER = "owner-container";
    private static final String APP = "app-container";
    private static final String DATABASE = Service.INCIDENT.database();

    @TempDir
    private static Path directory;

    private static PostgresServer postgres;

    @BeforeAll
    static void start() {
        postgres = PostgresServer.forTests(directory.resolve("postgres"));
        postgres.start();
        new ServiceDatabases(postgres).provision(DATABASE, OWNER, APP);
    }

    @AfterAll
    static void stop() {
        postgres.stopImmediately();
    }

    @Test
    void theImageLogsJsonAndTracesAShareOfRequests() throws IOException {
        assertThat(imageEnvironment()).containsEntry("DEBRIEF_LOG_JSON", "true").containsKey("DEBRIEF_TRACES_RATIO");
    }

    /** Without Kafka and a collector, which a service does not need to start. */
    @Test
    void logsRequestsAsJsonWithoutTheirSecrets() throws IOException {
        Path log = directory.resolve("container.log");
        TokenIssuer issuer = TokenIssuer.loadOrCreate(directory.resolve("keys"), Clock.systemUTC());
        ServiceProcess service = ServiceProcess.in(directory)
                .serving()
                .with(imageEnvironment())
                .with("DEBRIEF_LOG_ACCESS", "true")
                .with("DEBRIEF_KAFKA_CHECK_TIMEOUT", "1s")
                .with("DEBRIEF_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + Ports.free())
                .with(Map.of(
                        "DEBRIEF_DATABASE_URL", postgres.jdbcUrl(DATABASE),
                        "DEBRIEF_DATABASE_PASSWORD", APP,
                        "DEBRIEF_DATABASE_OWNER_PASSWORD", OWNER))
                .with(Map.of(
                        "DEBRIEF_OIDC_PUBLIC_KEY", issuer.publicKey(), "DEBRIEF_OIDC_ISSUER", TokenIssuer.ISSUER));
        ChildProcess process = service.start(log);
        try {
            ApiClient reader = ApiClient.as(issuer.mint(TokenClaims.of("dana", "reader")), service.baseUrl());
            await().atMost(Duration.ofSeconds(90))
                    .ignoreException(UncheckedIOException.class)
                    .until(() -> reader.get("/api/v1/ingress/pager/secret-in-the-path").status() > 0);

            reader.read("/api/v1/incidents?limit=7");

            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(messages(log))
                            .anyMatch(message -> message.contains("GET /api/v1/incidents 200 ")));
        } finally {
            process.stop(Duration.ofSeconds(30));
        }

        assertThat(Files.readString(log)).doesNotContain("secret-in-the-path", "limit=7");
    }

    private static Map<String, String> imageEnvironment() throws IOException {
        Map<String, String> environment = new TreeMap<>();
        for (String line : Files.readAllLines(DebriefHome.find().resolve("deploy/container/Dockerfile"))) {
            Matcher variable = VARIABLE.matcher(line);
            while (line.startsWith("ENV ") && variable.find()) {
                environment.put(variable.group(1), variable.group(2));
            }
        }
        return environment;
    }

    /** Every line is a JSON object. */
    private static List<String> messages(Path log) throws IOException {
        return Files.readAllLines(log).stream()
                .map(line -> {
                    try {
                        return ApiClient.JSON.readTree(line).path("message").asText();
                    } catch (JsonProcessingException noJson) {
                        throw new AssertionError("Not JSON: " + line, noJson);
                    }
                })
                .toList();
    }
}

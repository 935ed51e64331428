package dev.debrief.e2e.deployment;

import static dev.debrief.e2e.deployment.ServiceProcess.assertDone;
import static dev.debrief.e2e.deployment.ServiceProcess.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.debrief.e2e.ApiClient;
import dev.debrief.e2e.ProcessResult;
import dev.debrief.localstack.Service;
import dev.debrief.localstack.postgres.ServiceDatabases;
import dev.debrief.localstack.process.ChildProcess;
import dev.debrief.localstack.token.TokenClaims;
import dev.debrief.localstack.token.TokenIssuer;
import dev.debrief.platform.testkit.receiver.ConnectProxy;
import dev.debrief.platform.testkit.receiver.TestCertificate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
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

/** Every connection of a service can be encrypted, and refuses a server whose certificate it does not trust. */
@Order(1)
@Execution(ExecutionMode.SAME_THREAD)
class EncryptedConnectionsJourney {

    private static final List<Service> SERVICES = List.of(Service.INCIDENT, Service.POSTMORTEM);
    private static final String OWNER = "owner-encrypted";
    private static final String APP = "app-encrypted";
    private static final String ISSUER = "https://login.example.org/realms/acme";
    private static final Duration TIMEOUT = Duration.ofSeconds(90);

    @TempDir
    private static Path directory;

    private static EncryptedInfrastructure infrastructure;
    private static TokenIssuer issuer;
    private static Path authority;

    /** Of another organisation. */
    private static Path stranger;

    @BeforeAll
    static void start() {
        infrastructure = new EncryptedInfrastructure(directory, ISSUER);
        issuer = TokenIssuer.loadOrCreate(directory.resolve("keys"), Clock.systemUTC());
        authority = infrastructure.authority();
        stranger = TestCertificate.generate().pem();
        for (Service service : SERVICES) {
            new ServiceDatabases(infrastructure.postgres()).provision(service.database(), OWNER, APP);
            ProcessResult migrated = migration(service, authority).run();
            assertThat(migrated.exitCode())
                    .as(String.join("\n", migrated.lines()))
                    .isZero();
        }
        assertDone(topics(authority).run(), "CREATE_TOPICS");
    }

    @AfterAll
    static void stop() {
        infrastructure.close();
    }

    /** A request of one service, and its event in another. */
    @Test
    void serveOverEncryptedConnectionsOnly() throws Exception {
        ServiceProcess incidents = serving(Service.INCIDENT);
        ServiceProcess postmortems = serving(Service.POSTMORTEM);
        ChildProcess publisher = incidents.start();
        ChildProcess consumer = postmortems.start();
        try {
            await().atMost(TIMEOUT).ignoreException(UncheckedIOException.class).until(() -> isReady(incidents));
            await().atMost(TIMEOUT).ignoreException(UncheckedIOException.class).until(() -> isReady(postmortems));

            ApiClient.ApiResponse reported = report(incidents);

            assertThat(reported.status()).as(reported.text()).isEqualTo(201);
            await().atMost(TIMEOUT)
                    .untilAsserted(() -> assertThat(count(Service.POSTMORTEM, "select count(*) from inbox_message"))
                            .isPositive());
            for (Service service : SERVICES) {
                String sessions = "select count(*) from pg_stat_ssl join pg_stat_activity using (pid) where usename = '"
                        + ServiceDatabases.appOf(service.database()) + "'";
                assertThat(count(service, sessions)).isPositive();
                assertThat(count(service, sessions + " and not ssl")).isZero();
            }
        } finally {
            publisher.stop(Duration.ofSeconds(30));
            consumer.stop(Duration.ofSeconds(30));
        }
    }

    @Test
    void refusesServersOfOthers() {
        assertRefused(migration(Service.INCIDENT, stranger).run(), "cannot be brought up to date");
        assertRefused(topics(stranger).run(), "topics cannot be created");
    }

    @Test
    void reportsAWrongPasswordOfKafka() {
        ServiceProcess wrong = topics(authority)
                .with(
                        "KAFKA_SASL_JAAS_CONFIG",
                        "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"debrief\""
                                + " password=\"wrong\";");

        assertRefused(wrong.run(), "topics cannot be created", "Authentication failed");
    }

    /** The check of the issuer comes after the connection. */
    @Test
    void trustsTheCertificatesOfTheOrganisation() {
        String url = "https://localhost:" + infrastructure.oidcPort();
        ServiceProcess service = withoutDatabase()
                .with("DEBRIEF_OIDC_SERVER_URL", url)
                .with("DEBRIEF_OIDC_ISSUER", "https://other.example");

        assertRefused(service.run(), "does not answer with its configuration", "DEBRIEF_TLS_CA_CERTIFICATES");
        assertRefused(
                service.with("DEBRIEF_TLS_CA_CERTIFICATES", authority.toString()).run(), ISSUER, "DEBRIEF_OIDC_ISSUER");
    }

    @Test
    void reportsAFileWithoutCertificates() throws IOException {
        Path empty = Files.writeString(directory.resolve("empty.pem"), "no certificate\n");

        assertRefused(
                withoutDatabase()
                        .with("DEBRIEF_OIDC_PUBLIC_KEY", issuer.publicKey())
                        .with("DEBRIEF_TLS_CA_CERTIFICATES", empty.toString())
                        .run(),
                "debrief.tls.ca-certificates",
                empty.toString());
    }

    @Test
    void reachesTheIdentityProviderThroughAProxy() {
        try (ConnectProxy proxy = new ConnectProxy(infrastructure.oidcPort())) {
            // Nothing listens on this port; the proxy leads to another.
            ServiceProcess service = withoutDatabase()
                    .with(Map.of(
                            "DEBRIEF_OIDC_SERVER_URL", "https://localhost:9",
                            "DEBRIEF_OIDC_ISSUER", "https://other.example",
                            "DEBRIEF_TLS_CA_CERTIFICATES", authority.toString(),
                            "DEBRIEF_PROXY_HOST", "localhost",
                            "DEBRIEF_PROXY_PORT", Integer.toString(proxy.port())));

            assertRefused(service.run(), ISSUER, "DEBRIEF_OIDC_ISSUER");
            assertThat(proxy.requests()).anyMatch(request -> request.startsWith("CONNECT localhost:9 "));

            assertRefused(
                    service.with("DEBRIEF_PROXY_DIRECT_HOSTS", "localhost").run(),
                    "does not answer with its configuration");
        }
    }

    private static ServiceProcess withoutDatabase() {
        return ServiceProcess.in(directory).serving();
    }

    private static ServiceProcess serving(Service service) {
        return ServiceProcess.of(service, directory)
                .serving()
                .asApplication(infrastructure.databaseUrl(service.database(), authority), service.database(), APP)
                .with(infrastructure.kafka(authority))
                .with(Map.of(
                        "DEBRIEF_OIDC_PUBLIC_KEY", issuer.publicKey(),
                        "DEBRIEF_OIDC_ISSUER", TokenIssuer.ISSUER));
    }

    private static ServiceProcess migration(Service service, Path trusted) {
        return ServiceProcess.of(service, directory)
                .migrating(infrastructure.databaseUrl(service.database(), trusted), service.database(), OWNER);
    }

    private static ServiceProcess topics(Path trusted) {
        return ServiceProcess.in(directory)
                .with(infrastructure.kafka(trusted))
                .with(Map.of("DEBRIEF_STARTUP_TASK", "create-topics", "DEBRIEF_KAFKA_REPLICATION_FACTOR", "1"));
    }

    private static boolean isReady(ServiceProcess service) {
        return ApiClient.anonymous(service.managementUrl()).get("/q/health/ready").status() == 200;
    }

    private static ApiClient.ApiResponse report(ServiceProcess service) {
        return ApiClient.as(issuer.mint(TokenClaims.of("dana", "contributor")), service.baseUrl())
                .call(
                        "POST",
                        "/api/v1/incidents",
                        Map.of("Idempotency-Key", UUID.randomUUID().toString()),
                        ApiClient.JSON.valueToTree(Map.of(
                                "title", "Checkout fails",
                                "kind", "INCIDENT",
                                "severity", "HIGH",
                                "severityReason", "A critical business function was impacted")));
    }

    private static long count(Service service, String query) throws SQLException {
        try (var connection = infrastructure.postgres().connect(service.database());
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}

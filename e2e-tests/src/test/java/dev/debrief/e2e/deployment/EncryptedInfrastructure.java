package dev.debrief.e2e.deployment;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.debrief.localstack.host.Ports;
import dev.debrief.localstack.kafka.KafkaServer;
import dev.debrief.localstack.kafka.SecureListener;
import dev.debrief.localstack.postgres.PostgresServer;
import dev.debrief.platform.testkit.receiver.TestCertificate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** PostgreSQL, Kafka and an OIDC server with encrypted connections and a certificate that nobody trusts unasked. */
final class EncryptedInfrastructure implements AutoCloseable {

    private final TestCertificate certificate = TestCertificate.generate();
    private final PostgresServer postgres;
    private final KafkaServer kafka;
    private final SecureListener secure;
    private final HttpsServer oidc;

    EncryptedInfrastructure(Path directory, String issuer) {
        postgres = PostgresServer.forTests(directory.resolve("postgres"));
        postgres.start();
        encryptPostgres();
        secure = new SecureListener(
                Ports.free(), certificate.file(), TestCertificate.PASSWORD, "debrief", "secret-of-kafka");
        kafka = KafkaServer.forTests(directory.resolve("kafka"), secure);
        kafka.start();
        oidc = oidc(issuer);
    }

    PostgresServer postgres() {
        return postgres;
    }

    /** The unencrypted port, for the test itself. */
    String kafkaOfTheTest() {
        return kafka.bootstrapServers();
    }

    /** The certificate that all of them have, in PEM. */
    Path authority() {
        return certificate.pem();
    }

    /** With the name in the certificate. */
    String databaseUrl(String database, Path trusted) {
        return "jdbc:postgresql://localhost:" + postgres.port() + "/" + database + "?sslmode=verify-full&sslrootcert="
                + trusted;
    }

    /** The variables for Kafka. */
    Map<String, String> kafka(Path trusted) {
        return Map.of(
                "DEBRIEF_KAFKA_BOOTSTRAP_SERVERS", secure.bootstrapServers(),
                "KAFKA_SECURITY_PROTOCOL", "SASL_SSL",
                "KAFKA_SASL_MECHANISM", "PLAIN",
                "KAFKA_SASL_JAAS_CONFIG", secure.clientJaasConfig(),
                "KAFKA_SSL_TRUSTSTORE_TYPE", "PEM",
                "KAFKA_SSL_TRUSTSTORE_LOCATION", trusted.toString());
    }

    int oidcPort() {
        return oidc.getAddress().getPort();
    }

    /** The settings are reloadable. */
    private void encryptPostgres() {
        try (var connection = postgres.connect("postgres");
                var statement = connection.createStatement()) {
            for (String command : List.of(
                    "alter system set ssl_cert_file = " + statement.enquoteLiteral(certificate.pem().toString()),
                    "alter system set ssl_key_file = " + statement.enquoteLiteral(certificate.keyPem().toString()),
                    "alter system set ssl = on",
                    "select pg_reload_conf()")) {
                statement.execute(command);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL cannot be encrypted", e);
        }
    }

    private HttpsServer oidc(String issuer) {
        try {
            var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(certificate.serverContext()));
            server.createContext("/", exchange -> {
                var keys = exchange.getRequestURI().getPath().equals("/jwks");
                var url = "https://localhost:" + exchange.getLocalAddress().getPort();
                var body = (keys
                                ? "{\"keys\": []}"
                                : "{\"issuer\": \"" + issuer + "\", \"jwks_uri\": \"" + url + "/jwks\"}")
                        .getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        oidc.stop(0);
        kafka.kill();
        postgres.stopImmediately();
    }
}

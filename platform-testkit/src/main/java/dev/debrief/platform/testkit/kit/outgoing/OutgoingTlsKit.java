package dev.debrief.platform.testkit.kit.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.debrief.platform.outgoing.HttpLimits;
import dev.debrief.platform.outgoing.NetworkFailure;
import dev.debrief.platform.outgoing.NetworkFailureException;
import dev.debrief.platform.outgoing.OutgoingHttpClient;
import dev.debrief.platform.outgoing.OutgoingRequest;
import dev.debrief.platform.outgoing.UrlGuard;
import dev.debrief.platform.outgoing.UrlPolicy;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that certificates are checked against the host name, although the client connects to an address. */
public abstract class OutgoingTlsKit {

    private static final String HOST = "receiver.example";
    private static final String PASSWORD = "changeit";

    private final Vertx vertx = Vertx.vertx();
    private HttpServer receiver;
    private PfxOptions certificate;

    @BeforeEach
    void start(@TempDir Path directory) throws Exception {
        certificate = new PfxOptions().setPath(generatedFor(HOST, directory)).setPassword(PASSWORD);
        receiver = vertx.createHttpServer(new HttpServerOptions().setSsl(true).setKeyCertOptions(certificate))
                .requestHandler(request -> request.response().setStatusCode(204).end())
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void acceptsATrustedCertificateOfTheHost() {
        OutgoingHttpClient client = client(new HttpClientOptions().setTrustOptions(certificate));

        assertThat(client.send(get(HOST)).status()).isEqualTo(204);
    }

    @Test
    void refusesTheCertificateOfAnotherHost() {
        assertTlsError(client(new HttpClientOptions().setTrustOptions(certificate)), "other.example");
    }

    @Test
    void refusesACertificateThatIsNotTrusted() {
        assertTlsError(client(new HttpClientOptions()), HOST);
    }

    private void assertTlsError(OutgoingHttpClient client, String host) {
        assertThatExceptionOfType(NetworkFailureException.class)
                .isThrownBy(() -> client.send(get(host)))
                .satisfies(e -> assertThat(e.failure().kind()).isEqualTo(NetworkFailure.Kind.TLS_ERROR));
    }

    private OutgoingHttpClient client(HttpClientOptions options) {
        UrlPolicy policy = UrlPolicy.PUBLIC_HTTPS
                .withPorts(Set.of(receiver.actualPort()))
                .withPrivateNetworks(Set.of("127.0.0.1/32"));
        UrlGuard guard = new UrlGuard(policy, host -> new InetAddress[] {InetAddress.getByName("127.0.0.1")});
        return new OutgoingHttpClient(vertx, guard, HttpLimits.withTimeout(Duration.ofSeconds(5)), options);
    }

    private OutgoingRequest get(String host) {
        return new OutgoingRequest("GET", "https://" + host + ":" + receiver.actualPort() + "/", Map.of(), new byte[0]);
    }

    private static String generatedFor(String host, Path directory) throws IOException, InterruptedException {
        String file = directory.resolve("certificate.p12").toString();
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keystore",
                        file,
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-alias",
                        host,
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + host,
                        "-ext",
                        "san=dns:" + host)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(keytool.waitFor()).isZero();
        return file;
    }
}

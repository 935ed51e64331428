package dev.debrief.platform.testkit.kit.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.debrief.platform.outgoing.HttpLimits;
import dev.debrief.platform.outgoing.NetworkFailure;
import dev.debrief.platform.outgoing.NetworkFailureException;
import dev.debrief.platform.outgoing.OutgoingHttpClient;
import dev.debrief.platform.outgoing.OutgoingProxy;
import dev.debrief.platform.outgoing.OutgoingRequest;
import dev.debrief.platform.outgoing.RefusedUrlException;
import dev.debrief.platform.outgoing.UrlGuard;
import dev.debrief.platform.outgoing.UrlPolicy;
import dev.debrief.platform.testkit.receiver.ConnectProxy;
import dev.debrief.platform.testkit.receiver.TestCertificate;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PfxOptions;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests requests through a real proxy to a real server with TLS. */
public abstract class OutgoingProxyKit {

    private final Vertx vertx = Vertx.vertx();
    private final PfxOptions certificate = new PfxOptions()
            .setPath(TestCertificate.generate().file().toString())
            .setPassword(TestCertificate.PASSWORD);
    private HttpServer receiver;
    private ConnectProxy proxy;

    @BeforeEach
    void start() {
        receiver = vertx.createHttpServer(new HttpServerOptions().setSsl(true).setKeyCertOptions(certificate))
                .requestHandler(request -> request.response().setStatusCode(202).end())
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        proxy = new ConnectProxy(receiver.actualPort());
    }

    @AfterEach
    void stop() {
        proxy.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** Networks with a proxy often cannot resolve public names. */
    @Test
    void letsTheProxyLookTheNameUp() {
        OutgoingHttpClient client = client(proxy("debrief", "secret"));

        assertThat(client.send(get("https://localhost/hook")).status()).isEqualTo(202);

        String credentials =
                Base64.getEncoder().encodeToString("debrief:secret".getBytes(StandardCharsets.UTF_8));
        assertThat(proxy.requests())
                .singleElement()
                .asString()
                .startsWith("CONNECT localhost:443 ")
                .containsIgnoringCase("proxy-authorization: Basic " + credentials);
    }

    @Test
    void checksTheCertificateOfTheReceiverBehindTheProxy() {
        assertThatExceptionOfType(NetworkFailureException.class)
                .isThrownBy(() -> client(proxy(null, null)).send(get("https://other.example/")))
                .satisfies(e -> assertThat(e.failure().kind()).isEqualTo(NetworkFailure.Kind.TLS_ERROR));
    }

    @Test
    void saysThatTheProxyRefuses() {
        proxy.refuse();

        assertThatExceptionOfType(NetworkFailureException.class)
                .isThrownBy(() -> client(proxy(null, null)).send(get("https://localhost/")))
                .satisfies(e -> assertThat(e.failure())
                        .isEqualTo(new NetworkFailure(
                                NetworkFailure.Kind.UNREACHABLE, "The proxy does not connect to the receiver.")));
    }

    @Test
    void sendsPlainRequestsWithTheWholeUrl() {
        assertThat(client(proxy(null, null))
                        .send(get("http://receiver.example/hook?x=1"))
                        .status())
                .isEqualTo(204);

        assertThat(proxy.requests()).singleElement().asString().startsWith("GET http://receiver.example/hook?x=1 ");
    }

    @Test
    void reachesHostsOfItsOwnNetworkDirectly() {
        UrlPolicy inside = policy().withPrivateNetworks(Set.of("127.0.0.1/32"));
        UrlGuard guard = new UrlGuard(
                inside.withPorts(Set.of(receiver.actualPort())), host -> new InetAddress[] {loopback()});
        OutgoingHttpClient client = new OutgoingHttpClient(
                vertx,
                guard,
                HttpLimits.withTimeout(Duration.ofSeconds(5)),
                options(),
                new OutgoingProxy("localhost", proxy.port(), null, null, List.of("LOCALHOST", ".corp.example")));

        int status = client.send(get("https://localhost:" + receiver.actualPort() + "/"))
                .status();

        assertThat(status).isEqualTo(202);
        assertThat(proxy.requests()).isEmpty();
    }

    @Test
    void matchesHostsOfADomain() {
        OutgoingProxy one = new OutgoingProxy("proxy.example", 3128, null, null, List.of("git.example", " .corp.example"));

        assertThat(one.isUsedFor("corp.example")).isFalse();
        assertThat(one.isUsedFor("Jira.Corp.example")).isFalse();
        assertThat(one.isUsedFor("git.example")).isFalse();
        assertThat(one.isUsedFor("a.git.example")).isTrue();
        assertThat(one.isUsedFor("notcorp.example")).isTrue();
    }

    @Test
    void stillRefusesWhatNeedsNoLookUp() {
        OutgoingHttpClient client = client(proxy(null, null));

        for (String url : List.of("https://169.254.169.254/", "https://[::1]/", "https://receiver.example:22/")) {
            assertThatThrownBy(() -> client.send(get(url))).as(url).isInstanceOf(RefusedUrlException.class);
        }
        assertThat(proxy.requests()).isEmpty();
    }

    private OutgoingHttpClient client(OutgoingProxy through) {
        UrlGuard guard = new UrlGuard(policy(), host -> {
            throw new UnknownHostException("looked up here: " + host);
        });
        return new OutgoingHttpClient(
                vertx, guard, HttpLimits.withTimeout(Duration.ofSeconds(5)), options(), through);
    }

    private static UrlPolicy policy() {
        return UrlPolicy.PUBLIC_HTTPS.withPlainHttp().withPorts(Set.of(80, 443));
    }

    private HttpClientOptions options() {
        return new HttpClientOptions().setTrustOptions(certificate);
    }

    private OutgoingProxy proxy(@Nullable String user, @Nullable String password) {
        return new OutgoingProxy("localhost", proxy.port(), user, password, List.of());
    }

    private static InetAddress loopback() throws UnknownHostException {
        return InetAddress.getByName("127.0.0.1");
    }

    private static OutgoingRequest get(String url) {
        return new OutgoingRequest("GET", url, Map.of(), new byte[0]);
    }
}

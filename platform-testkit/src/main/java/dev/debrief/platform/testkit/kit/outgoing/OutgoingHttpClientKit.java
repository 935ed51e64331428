package dev.debrief.platform.testkit.kit.outgoing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.debrief.platform.outgoing.HostResolver;
import dev.debrief.platform.outgoing.HttpLimits;
import dev.debrief.platform.outgoing.NetworkFailure;
import dev.debrief.platform.outgoing.NetworkFailureException;
import dev.debrief.platform.outgoing.OutgoingHttpClient;
import dev.debrief.platform.outgoing.OutgoingRequest;
import dev.debrief.platform.outgoing.OutgoingResponse;
import dev.debrief.platform.outgoing.RefusedUrlException;
import dev.debrief.platform.outgoing.UrlGuard;
import dev.debrief.platform.outgoing.UrlPolicy;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests the client against real servers. */
public abstract class OutgoingHttpClientKit {

    private static final HttpLimits LIMITS = HttpLimits.withTimeout(Duration.ofSeconds(2));

    /** A name without DNS entry: only the resolver of the test knows its address. */
    private static final String HOST = "receiver.example";

    private static final UrlPolicy LOOPBACK =
            UrlPolicy.PUBLIC_HTTPS.withPlainHttp().withPrivateNetworks(Set.of("127.0.0.1/32"));

    private final Vertx vertx = Vertx.vertx();
    private final StubHttpServer receiver = new StubHttpServer();

    @AfterEach
    void close() {
        receiver.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void connectsToTheCheckedAddressWithTheHostName() {
        OutgoingResponse response =
                client().send(OutgoingRequest.post(url("/hook?x=1"), Map.of("webhook-id", "m1"), "{}".getBytes(UTF_8)));

        assertThat(response.status()).isEqualTo(204);
        assertThat(receiver.received()).singleElement().satisfies(received -> {
            assertThat(received.headers().getFirst("Host")).isEqualTo(HOST + ":" + receiver.port());
            assertThat(received.headers().getFirst("webhook-id")).isEqualTo("m1");
            assertThat(received.path()).isEqualTo("/hook?x=1");
            assertThat(received.body()).isEqualTo("{}");
        });
    }

    @Test
    void aNameThatChangesItsAddressAfterTheCheckIsNotLookedUpAgain() {
        Deque<String> answers = new ArrayDeque<>(List.of("127.0.0.1", "127.0.0.2"));
        OutgoingHttpClient client = client(LIMITS, host -> address(answers.remove()));

        assertThat(client.send(get("/")).status()).isEqualTo(204);

        assertThat(answers).as("one lookup for a request").hasSize(1);
        assertThatThrownBy(() -> client.send(get("/"))).isInstanceOf(RefusedUrlException.class);
        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void sendsNothingToARefusedAddress() {
        OutgoingHttpClient client = client(LIMITS, host -> address("127.0.0.2"));

        assertThatThrownBy(() -> client.send(get("/"))).isInstanceOf(RefusedUrlException.class);

        assertThat(receiver.received()).isEmpty();
    }

    @Test
    void followsNoRedirect() {
        receiver.respondWith(exchange -> {
            exchange.getResponseHeaders().add("Location", url("/inside"));
            StubHttpServer.reply(exchange, 302, "");
        });

        OutgoingResponse response = client().send(get("/"));

        assertThat(response.status()).isEqualTo(302);
        assertThat(response.succeeded()).isFalse();
        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void returnsHeadersAndBodyOfAnyStatus() {
        receiver.respondWith(exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "120");
            StubHttpServer.reply(exchange, 429, "später");
        });

        OutgoingResponse response = client().send(get("/"));

        assertThat(response.status()).isEqualTo(429);
        assertThat(response.text()).isEqualTo("später");
        assertThat(response.truncated()).isFalse();
        assertThat(response.headers().firstValue("retry-after")).contains("120");
        assertThat(response.retryAfter(Instant.EPOCH)).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void readsOnlyTheFirstBytesOfAnEndlessResponse() {
        receiver.respondWith(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var out = exchange.getResponseBody()) {
                while (true) {
                    out.write(new byte[8192]);
                }
            }
        });

        OutgoingResponse response = client(LIMITS.withMaxResponseBytes(10_000), OutgoingHttpClientKit::loopback)
                .send(get("/"));

        assertThat(response.body()).hasSize(10_000);
        assertThat(response.truncated()).isTrue();
        assertThat(client().send(get("/")).body()).hasSize(64 * 1024);
    }

    @Test
    void timesOutWithoutAResponse() {
        receiver.neverRespond();

        assertThat(failure(get("/"))).isEqualTo(NetworkFailure.Kind.TIMEOUT);
    }

    @Test
    void timesOutOnAnIncompleteResponse() {
        receiver.respondWith(exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
        });

        assertThat(failure(get("/"))).isEqualTo(NetworkFailure.Kind.TIMEOUT);
    }

    @Test
    void distinguishesBrokenConnectionsMissingTlsClosedPortsAndUnknownHosts() throws Exception {
        try (ServerSocket server = serverClosingAfter("")) {
            assertThat(failure(get("http", server.getLocalPort()))).isEqualTo(NetworkFailure.Kind.NETWORK_ERROR);
        }
        try (ServerSocket plain = serverClosingAfter("HTTP/1.1 400 Bad Request\r\n\r\n")) {
            assertThat(failure(get("https", plain.getLocalPort()))).isEqualTo(NetworkFailure.Kind.TLS_ERROR);
        }
        receiver.close();
        assertThat(failure(get("/"))).isEqualTo(NetworkFailure.Kind.UNREACHABLE);
        OutgoingHttpClient client = client(LIMITS, host -> {
            throw new UnknownHostException(host);
        });
        assertThatExceptionOfType(NetworkFailureException.class)
                .isThrownBy(() -> client.send(get("/")))
                .withMessage("The host name cannot be resolved.");
    }

    private NetworkFailure.Kind failure(OutgoingRequest request) {
        int port = java.net.URI.create(request.url()).getPort();
        OutgoingHttpClient client = new OutgoingHttpClient(
                vertx, new UrlGuard(LOOPBACK.withPorts(Set.of(port)), OutgoingHttpClientKit::loopback), LIMITS);
        try {
            client.send(request);
            throw new AssertionError("That should have failed.");
        } catch (NetworkFailureException failure) {
            return failure.failure().kind();
        }
    }

    private OutgoingHttpClient client() {
        return client(LIMITS, OutgoingHttpClientKit::loopback);
    }

    private OutgoingHttpClient client(HttpLimits limits, HostResolver resolver) {
        UrlPolicy policy = LOOPBACK.withPorts(Set.of(receiver.port()));
        return new OutgoingHttpClient(vertx, new UrlGuard(policy, resolver), limits);
    }

    private OutgoingRequest get(String path) {
        return new OutgoingRequest("GET", url(path), Map.of(), new byte[0]);
    }

    private static OutgoingRequest get(String scheme, int port) {
        return new OutgoingRequest("GET", scheme + "://" + HOST + ":" + port + "/", Map.of(), new byte[0]);
    }

    private String url(String path) {
        return "http://" + HOST + ":" + receiver.port() + path;
    }

    /** Sends the same response to every connection and closes it. */
    private static ServerSocket serverClosingAfter(String words) throws IOException {
        ServerSocket server = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
        new Thread(() -> {
                    while (!server.isClosed()) {
                        try (Socket connection = server.accept()) {
                            connection.getInputStream().read();
                            connection.getOutputStream().write(words.getBytes(UTF_8));
                        } catch (IOException closed) {
                            return;
                        }
                    }
                })
                .start();
        return server;
    }

    private static InetAddress[] loopback(String host) throws UnknownHostException {
        return address("127.0.0.1");
    }

    private static InetAddress[] address(String literal) throws UnknownHostException {
        return new InetAddress[] {InetAddress.getByName(literal)};
    }
}

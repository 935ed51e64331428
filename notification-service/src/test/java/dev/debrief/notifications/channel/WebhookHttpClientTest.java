package dev.debrief.notifications.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.debrief.notifications.outbound.Destination;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhookHttpClientTest {

    private static final Vertx VERTX = Vertx.vertx();

    private final StubWebhookServer receiver = new StubWebhookServer();
    private final WebhookHttpClient httpClient =
            new WebhookHttpClient(VERTX, new HttpClientOptions(), Duration.ofSeconds(2));

    @AfterEach
    void close() {
        receiver.close();
    }

    @AfterAll
    static void end() {
        VERTX.close();
    }

    @Test
    void connectsToTheCheckedAddressWithTheHostName() throws Exception {
        WebhookHttpClient.Response response =
                httpClient.post(to("nobody-knows-this-name.example"), Map.of("webhook-id", "m1"), body());

        assertThat(response.status()).isEqualTo(204);
        assertThat(receiver.received()).singleElement().satisfies(received -> {
            assertThat(received.headers().getFirst("Host"))
                    .isEqualTo("nobody-knows-this-name.example:" + receiver.port());
            assertThat(received.headers().getFirst("webhook-id")).isEqualTo("m1");
            assertThat(received.path()).isEqualTo("/hook?x=1");
            assertThat(received.body()).isEqualTo("{}");
        });
    }

    @Test
    void followsNoRedirect() throws Exception {
        receiver.respondWith(exchange -> {
            exchange.getResponseHeaders().add("Location", "http://localhost:" + receiver.port() + "/inside");
            StubWebhookServer.reply(exchange, 302, "");
        });

        assertThat(httpClient.post(to("localhost"), Map.of(), body()).status()).isEqualTo(302);
        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void readsOnlyTheFirstBytesOfAnEndlessResponse() throws Exception {
        receiver.respondWith(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var out = exchange.getResponseBody()) {
                while (true) {
                    out.write(new byte[8192]);
                }
            }
        });

        assertThat(httpClient.post(to("localhost"), Map.of(), body()).body()).hasSize(64 * 1024);
    }

    @Test
    void timesOutWithoutAResponse() {
        receiver.neverRespond();

        assertThatThrownBy(() -> httpClient.post(to("localhost"), Map.of(), body()))
                .isInstanceOf(TimeoutException.class);
    }

    @Test
    void timesOutOnAnIncompleteResponse() {
        receiver.respondWith(exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
        });

        assertThatThrownBy(() -> httpClient.post(to("localhost"), Map.of(), body()))
                .isInstanceOf(TimeoutException.class);
    }

    @Test
    void distinguishesBrokenConnectionsMissingTlsAndClosedPorts() throws Exception {
        try (ServerSocket server = serverClosingAfter("")) {
            assertThat(classify(new Destination(false, "localhost", server.getLocalPort(), "/", loopback())))
                    .isEqualTo(Outcome.NETWORK_ERROR);
        }
        try (ServerSocket plain = serverClosingAfter("HTTP/1.1 400 Bad Request\r\n\r\n")) {
            assertThat(classify(new Destination(true, "localhost", plain.getLocalPort(), "/", loopback())))
                    .isEqualTo(Outcome.TLS_ERROR);
        }
        receiver.close();
        assertThat(classify(to("localhost"))).isEqualTo(Outcome.UNREACHABLE);
    }

    private Outcome classify(Destination destination) throws TimeoutException, InterruptedException {
        try {
            httpClient.post(destination, Map.of(), body());
            throw new AssertionError("That should have failed.");
        } catch (ExecutionException failure) {
            return NetworkFailureClassifier.classify(failure.getCause()).outcome();
        }
    }

    /** Sends the same response to every connection and closes it. */
    private static ServerSocket serverClosingAfter(String words) throws IOException {
        ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
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

    private Destination to(String host) {
        return new Destination(false, host, receiver.port(), "/hook?x=1", loopback());
    }

    private static InetAddress loopback() {
        return InetAddress.getLoopbackAddress();
    }

    private static byte[] body() {
        return "{}".getBytes(UTF_8);
    }
}

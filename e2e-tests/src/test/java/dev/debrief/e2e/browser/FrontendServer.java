package dev.debrief.e2e.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.debrief.e2e.ApiClient;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Serves the page of {@code src/test/resources/browser} and receives its result. */
final class FrontendServer implements AutoCloseable {

    private final HttpServer server;
    private final String host;
    private final CompletableFuture<JsonNode> result = new CompletableFuture<>();

    /**
     * Starts a server.
     *
     * @param host a name or address of this machine, which is part of the page's origin
     * @param settings what the page needs to know: a token, and the address of each service
     */
    FrontendServer(String host, Map<String, String> settings) throws IOException {
        this.host = host;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(host), 0), 0);
        server.createContext("/", exchange -> send(exchange, "text/html", resource("index.html")));
        server.createContext("/frontend.js", exchange -> send(exchange, "text/javascript", resource("frontend.js")));
        server.createContext(
                "/settings.json",
                exchange -> send(exchange, "application/json", ApiClient.JSON.writeValueAsBytes(settings)));
        server.createContext("/result", exchange -> {
            result.complete(ApiClient.JSON.readTree(exchange.getRequestBody()));
            send(exchange, "text/plain", new byte[0]);
        });
        server.start();
    }

    URI page() {
        return URI.create("http://" + host + ":" + server.getAddress().getPort() + "/");
    }

    /** What the page reports: the steps that are {@code done}, and the {@code failure} that ended it or null. */
    JsonNode awaitResult() throws ExecutionException, InterruptedException, TimeoutException {
        return result.get(60, TimeUnit.SECONDS);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream file = FrontendServer.class.getResourceAsStream("/browser/" + name)) {
            return Objects.requireNonNull(file).readAllBytes();
        }
    }

    private static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

package dev.debrief.e2e.ingress;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A target of Prometheus: the error rate of the checkout in two regions, which are switched. */
final class MetricTarget implements AutoCloseable {

    private static final List<String> REGIONS = List.of("eu", "us");

    private final HttpServer server;
    private final Set<String> failing = ConcurrentHashMap.newKeySet();

    MetricTarget() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/metrics", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    void fail(String region) {
        failing.add(region);
    }

    void recover(String region) {
        failing.remove(region);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var text = new StringBuilder("# TYPE checkout_error_ratio gauge\n");
        for (var region : REGIONS) {
            text.append("checkout_error_ratio{region=\"%s\"} %s\n"
                    .formatted(region, failing.contains(region) ? "0.1" : "0"));
        }
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/plain; version=0.0.4");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

package dev.debrief.platform.testkit.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Iterator;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An API of another product, on the loopback address. Counts its answers by status. */
public abstract class StubApi implements AutoCloseable {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final int INTERNAL_ERROR = 500;

    /** For the server of the JDK. */
    private static final int NO_BODY = -1;

    /** Stands for a connection that is closed without an answer. */
    private static final int LOST = 0;

    /**
     * @param headers in addition to the media type
     * @param body missing for none
     */
    record Answer(int status, Map<String, String> headers, JsonNode body) {

        static Answer ok(JsonNode body) {
            return new Answer(OK, Map.of(), body);
        }

        /** A success without a body. */
        static Answer noContent() {
            return new Answer(NO_CONTENT, Map.of(), MissingNode.getInstance());
        }

        /** The connection is closed without an answer. */
        static Answer lost() {
            return new Answer(LOST, Map.of(), MissingNode.getInstance());
        }
    }

    private record Fault(String path, int status) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<Integer, Integer> answers = new ConcurrentHashMap<>();
    private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();

    StubApi() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Answers an authenticated request within the limits. */
    abstract Answer answer(StubRequest request);

    /** The base URL of the API, to set as that of a source. */
    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** The number of requests that were answered with a status. */
    public int answered(int status) {
        return answers.getOrDefault(status, 0);
    }

    /** Answers the next request whose path contains a text with a status instead. */
    public void failOnce(String path, int status) {
        faults.add(new Fault(path, status));
    }

    private void handle(HttpExchange exchange) throws IOException {
        Answer answer = answerOf(exchange);
        answers.merge(answer.status(), 1, Integer::sum);
        if (answer.status() == LOST) {
            exchange.close();
            return;
        }
        answer.headers().forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
        if (answer.body().isMissingNode()) {
            exchange.sendResponseHeaders(answer.status(), NO_BODY);
            exchange.close();
            return;
        }
        byte[] body = JSON.writeValueAsBytes(answer.body());
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Answer answerOf(HttpExchange exchange) {
        StubRequest request = StubRequest.of(exchange);
        for (Iterator<Fault> fault = faults.iterator(); fault.hasNext(); ) {
            Fault next = fault.next();
            if (request.path().contains(next.path())) {
                fault.remove();
                return new Answer(next.status(), Map.of(), JSON.createObjectNode());
            }
        }
        try {
            return answer(request);
        } catch (RuntimeException e) {
            return new Answer(INTERNAL_ERROR, Map.of(), JSON.createObjectNode().put("error", e.toString()));
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

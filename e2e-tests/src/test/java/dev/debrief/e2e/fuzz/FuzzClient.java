package dev.debrief.e2e.fuzz;

import dev.debrief.localstack.Stack;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** Sends requests to the first replica of each service. Thread-safe. */
final class FuzzClient {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final Stack stack;

    FuzzClient(Stack stack) {
        this.stack = stack;
    }

    /** @throws IOException if there is no complete response */
    Answer send(FuzzRequest fuzz) throws IOException {
        var address = URI.create(stack.baseUrl(fuzz.operation().service()) + fuzz.target());
        var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30));
        fuzz.headers().forEach(header -> request.header(header.getKey(), header.getValue()));
        var body = fuzz.body();
        request.method(fuzz.method(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        var since = System.nanoTime();
        try {
            var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            var text = read(response);
            return new Answer(response.statusCode(), headers(response), text, (System.nanoTime() - since) / 1_000_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, List<String>> headers(HttpResponse<?> response) {
        var headers = new TreeMap<String, List<String>>();
        response.headers()
                .map()
                .forEach((name, values) -> headers.computeIfAbsent(
                                name.toLowerCase(Locale.ROOT), any -> new ArrayList<>())
                        .addAll(values));
        return headers;
    }

    private static String read(HttpResponse<InputStream> response) throws IOException {
        var headers = response.headers();
        try (var body = response.body()) {
            if (headers.firstValue("Content-Type").orElse("").startsWith("text/event-stream")) {
                return "";
            }
            var bytes = body.readAllBytes();
            if (bytes.length > 0
                    && headers.firstValue("Content-Encoding").orElse("").equals("gzip")) {
                bytes = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}

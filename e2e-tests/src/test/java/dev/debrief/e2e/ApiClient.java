package dev.debrief.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** REST calls to one address as one person, or as nobody. Safe for use by several threads. */
public final class ApiClient {

    public static final ObjectMapper JSON = new ObjectMapper();

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(2))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private final URI baseUrl;
    private final @Nullable String token;

    private ApiClient(URI baseUrl, @Nullable String token) {
        this.baseUrl = baseUrl;
        this.token = token;
    }

    public static ApiClient as(String token, URI baseUrl) {
        return new ApiClient(baseUrl, token);
    }

    /** Calls without a token. */
    public static ApiClient anonymous(URI baseUrl) {
        return new ApiClient(baseUrl, null);
    }

    /** What came back; {@code body} is missing when it is not JSON, {@code etag} is empty when there is none. */
    public record ApiResponse(int status, String type, JsonNode body, String text, String etag) {

        public boolean isSuccess() {
            return status / 100 == 2;
        }

        /** The last part of the problem's type URI, or the empty string. */
        public String problem() {
            return body.path("type").asText("").replaceAll(".*/", "");
        }
    }

    public ApiResponse get(String path) {
        return call("GET", path, Map.of(), null);
    }

    public ApiResponse get(String path, String accept) {
        return call("GET", path, Map.of("Accept", accept), null);
    }

    /** The body of an answer that must be 200. */
    public JsonNode read(String path) {
        var answer = get(path);
        if (answer.status() != 200) {
            throw new AssertionError(
                    "GET " + baseUrl.resolve(path) + " answered " + answer.status() + ": " + answer.text());
        }
        return answer.body();
    }

    /** All items of a list, page by page. */
    public List<JsonNode> readAll(String path) {
        var items = new ArrayList<JsonNode>();
        var separator = path.contains("?") ? "&" : "?";
        var page = read(path + separator + "limit=200");
        while (true) {
            page.path("items").forEach(items::add);
            var next = page.path("nextCursor").asText("");
            if (next.isEmpty()) {
                return items;
            }
            page = read(path + separator + "limit=200&cursor=" + next);
        }
    }

    /** @throws UncheckedIOException when nobody answers in time; whether the request had an effect is not known then */
    public ApiResponse call(String method, String path, Map<String, String> headers, @Nullable JsonNode body) {
        var request = HttpRequest.newBuilder(baseUrl.resolve(path)).timeout(Duration.ofSeconds(10));
        headers.forEach(request::header);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json");
            request.method(method, HttpRequest.BodyPublishers.ofString(body.toString()));
        }
        return send(request.build());
    }

    private static ApiResponse send(HttpRequest request) {
        try {
            var response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            var type = response.headers().firstValue("Content-Type").orElse("");
            return new ApiResponse(
                    response.statusCode(),
                    type,
                    type.contains("json") ? json(request, response.body()) : MissingNode.getInstance(),
                    response.body(),
                    response.headers().firstValue("ETag").orElse(""));
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri() + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while calling " + request.uri(), e);
        }
    }

    private static JsonNode json(HttpRequest request, String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(request.uri() + " answered broken JSON: " + text, e);
        }
    }
}

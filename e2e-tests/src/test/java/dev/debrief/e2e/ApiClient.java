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

/** Calls the REST API at one address as one user, or anonymously. Thread-safe. */
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

    /** A response; {@code body} is a missing node if it is not JSON, {@code etag} is empty if there is none. */
    public record ApiResponse(int status, String type, JsonNode body, String text, String etag) {

        public boolean isSuccess() {
            return status / 100 == 2;
        }

        /** The last segment of the problem's type URI, or an empty string. */
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

    /** Returns the body of a response; fails unless its status is 200. */
    public JsonNode read(String path) {
        var response = get(path);
        if (response.status() != 200) {
            throw new AssertionError(
                    "GET " + baseUrl.resolve(path) + " returned " + response.status() + ": " + response.text());
        }
        return response.body();
    }

    /** Returns all items of a list, reading page by page. */
    public List<JsonNode> readAll(String path) {
        var items = new ArrayList<JsonNode>();
        var separator = path.contains("?") ? "&" : "?";
        var page = read(path);
        while (true) {
            page.path("items").forEach(items::add);
            var next = page.path("nextCursor").asText("");
            if (next.isEmpty()) {
                return items;
            }
            page = read(path + separator + "cursor=" + next);
        }
    }

    /** @throws UncheckedIOException if there is no response in time; the request may or may not have had an effect */
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
            throw new AssertionError(request.uri() + " returned invalid JSON: " + text, e);
        }
    }
}

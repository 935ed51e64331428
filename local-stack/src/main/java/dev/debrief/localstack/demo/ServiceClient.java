package dev.debrief.localstack.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.debrief.localstack.host.LocalStackException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Calls the REST API of one service as one user. */
final class ServiceClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final URI baseUrl;
    private final String token;

    ServiceClient(URI baseUrl, String token) {
        this.baseUrl = baseUrl;
        this.token = token;
    }

    /** A response; {@code etag} is empty if there is none. */
    record HttpResult(int status, JsonNode body, String etag, String text) {}

    JsonNode get(String path) {
        return expect(200, "GET", path, send(request(path).GET())).body();
    }

    /** Empty if there is no such resource. */
    Optional<JsonNode> find(String path) {
        var response = send(request(path).GET());
        return response.status() == 404
                ? Optional.empty()
                : Optional.of(expect(200, "GET", path, response).body());
    }

    String text(String path, String accept) {
        return expect(
                        200,
                        "GET",
                        path,
                        send(request(path).header("Accept", accept).GET()))
                .text();
    }

    /** Creates a resource once: the same key returns the first response again. */
    JsonNode create(String path, String idempotencyKey, JsonNode body) {
        return expect(201, "POST", path, tryCreate(path, idempotencyKey, body)).body();
    }

    HttpResult tryCreate(String path, String idempotencyKey, JsonNode body) {
        return send(request(path)
                .header("Idempotency-Key", idempotencyKey)
                .header("Content-Type", "application/json")
                .POST(json(body)));
    }

    /** Replaces the resource at its current revision. */
    void put(String path, JsonNode body) {
        var etag = expect(200, "GET", path, send(request(path).GET())).etag();
        var put = request(path)
                .header("If-Match", etag)
                .header("Content-Type", "application/json")
                .PUT(json(body));
        expect(200, "PUT", path, send(put));
    }

    /** Applies a merge patch to the resource at its current revision. */
    void patch(String path, JsonNode patch) {
        var etag = expect(200, "GET", path, send(request(path).GET())).etag();
        var request = request(path)
                .header("If-Match", etag)
                .header("Content-Type", "application/merge-patch+json")
                .method("PATCH", json(patch));
        expect(200, "PATCH", path, send(request));
    }

    /** Sends a webhook, whose headers authenticate it instead of the token. */
    JsonNode deliver(String path, Map<String, String> headers, String body) {
        var webhook = HttpRequest.newBuilder(baseUrl.resolve(path))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(webhook::header);
        return expect(202, "POST", path, send(webhook)).body();
    }

    /** Performs a transition from the current revision. */
    JsonNode transition(String path, JsonNode transition) {
        return postAction(path, "transitions", transition);
    }

    /** Performs an action on a resource at its current revision. */
    JsonNode postAction(String path, String action, JsonNode body) {
        var etag = expect(200, "GET", path, send(request(path).GET())).etag();
        var target = path + "/" + action;
        var post = request(target)
                .header("If-Match", etag)
                .header("Content-Type", "application/json")
                .POST(json(body));
        return expect(200, "POST", target, send(post)).body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(baseUrl.resolve(path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token);
    }

    private static HttpRequest.BodyPublisher json(JsonNode body) {
        return HttpRequest.BodyPublishers.ofString(body.toString());
    }

    private HttpResult expect(int status, String method, String path, HttpResult response) {
        if (response.status() != status) {
            throw new LocalStackException("The demo failed: " + method + " " + baseUrl.resolve(path) + " returned "
                    + response.status() + ": " + response.text());
        }
        return response;
    }

    private HttpResult send(HttpRequest.Builder builder) {
        var request = builder.build();
        try {
            var response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            var type = response.headers().firstValue("Content-Type").orElse("");
            var body = type.contains("json") ? JSON.readTree(response.body()) : MissingNode.getInstance();
            return new HttpResult(
                    response.statusCode(),
                    body,
                    response.headers().firstValue("ETag").orElse(""),
                    response.body());
        } catch (JsonProcessingException e) {
            throw new LocalStackException("The demo failed: " + request.uri() + " returned invalid JSON.", e);
        } catch (IOException e) {
            throw new LocalStackException(
                    "The demo failed: " + request.uri() + " is not reachable (" + e.getMessage() + ").", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalStackException("The demo was interrupted.", e);
        }
    }
}

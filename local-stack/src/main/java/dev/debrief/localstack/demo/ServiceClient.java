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

/** REST calls to one service as one person. */
final class ServiceClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final URI baseUrl;
    private final String token;

    ServiceClient(URI baseUrl, String token) {
        this.baseUrl = baseUrl;
        this.token = token;
    }

    /** An answer and the tag that a change of it is made against. */
    record HttpResult(int status, JsonNode body, String etag, String text) {}

    JsonNode get(String path) {
        return expect(200, "GET", path, send(request(path).GET())).body();
    }

    String text(String path, String accept) {
        return expect(
                        200,
                        "GET",
                        path,
                        send(request(path).header("Accept", accept).GET()))
                .text();
    }

    /** Creates once: the same key answers with what was created the first time. */
    JsonNode create(String path, String idempotencyKey, JsonNode body) {
        return expect(201, "POST", path, tryCreate(path, idempotencyKey, body)).body();
    }

    HttpResult tryCreate(String path, String idempotencyKey, JsonNode body) {
        return send(request(path)
                .header("Idempotency-Key", idempotencyKey)
                .header("Content-Type", "application/json")
                .POST(json(body)));
    }

    /** Replaces what is at the path, against the revision that is there now. */
    void put(String path, JsonNode body) {
        var etag = expect(200, "GET", path, send(request(path).GET())).etag();
        var put = request(path)
                .header("If-Match", etag)
                .header("Content-Type", "application/json")
                .PUT(json(body));
        expect(200, "PUT", path, send(put));
    }

    /** Takes a step from the revision that is there now. */
    JsonNode transition(String path, JsonNode step) {
        return act(path, "transitions", step);
    }

    /** Posts to what can be done with a resource, against its revision. */
    JsonNode act(String path, String action, JsonNode body) {
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
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token);
    }

    private static HttpRequest.BodyPublisher json(JsonNode body) {
        return HttpRequest.BodyPublishers.ofString(body.toString());
    }

    private HttpResult expect(int status, String method, String path, HttpResult answer) {
        if (answer.status() != status) {
            throw new LocalStackException("The sample stopped: " + method + " " + baseUrl.resolve(path) + " answered "
                    + answer.status() + ": " + answer.text());
        }
        return answer;
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
            throw new LocalStackException("The sample stopped: " + request.uri() + " answered broken JSON.", e);
        } catch (IOException e) {
            throw new LocalStackException(
                    "The sample stopped: " + request.uri() + " does not answer (" + e.getMessage() + ").", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalStackException("The sample was interrupted.", e);
        }
    }
}

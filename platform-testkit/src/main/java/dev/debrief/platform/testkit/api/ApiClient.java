package dev.debrief.platform.testkit.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.platform.testkit.ServiceUnderTest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Calls the service under test over HTTP and validates each response against the OpenAPI document.
 *
 * <pre>{@code
 * ApiResponse created = ApiClient.as(Tokens.contributor()).post("/api/v1/incidents", body).expect(201);
 * ApiClient.as(Tokens.contributor()).patch(created.location(), created.etag(), "{\"title\": \"new\"}").expect(200);
 * }</pre>
 *
 * A body is JSON as text, or any object that Jackson can serialize.
 */
public final class ApiClient {

    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final Map<String, String> headers;

    private ApiClient(Map<String, String> headers) {
        this.headers = headers;
    }

    public static ApiClient as(String token) {
        return anonymous().with("Authorization", "Bearer " + token);
    }

    public static ApiClient anonymous() {
        return new ApiClient(Map.of());
    }

    /** The same client, with a header in every request. */
    public ApiClient with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new ApiClient(more);
    }

    /** @param path percent-encoded, with its query; or a whole URL, such as a Location */
    public ApiResponse get(String path) {
        return send("GET", path, new byte[0]);
    }

    /** Posts with a generated Idempotency-Key, unless one was set. */
    public ApiResponse post(String path, Object body) {
        ApiClient once = headers.containsKey("Idempotency-Key")
                ? this
                : with("Idempotency-Key", UUID.randomUUID().toString());
        return once.post(path, "application/json", json(body));
    }

    /** A transition: a POST with If-Match. */
    public ApiResponse post(String path, String etag, Object body) {
        return with("If-Match", etag).post(path, body);
    }

    /** A PATCH without If-Match, which is refused. */
    public ApiResponse patch(String path, Object body) {
        return with("Content-Type", "application/merge-patch+json").send("PATCH", path, json(body));
    }

    public ApiResponse patch(String path, String etag, Object body) {
        return with("If-Match", etag).patch(path, body);
    }

    public ApiResponse put(String path, Object body) {
        return put(path, "application/json", json(body));
    }

    /** Sends raw bytes. */
    public ApiResponse post(String path, String mediaType, byte[] bytes) {
        return with("Content-Type", mediaType).send("POST", path, bytes);
    }

    /** Sends raw bytes. */
    public ApiResponse put(String path, String mediaType, byte[] bytes) {
        return with("Content-Type", mediaType).send("PUT", path, bytes);
    }

    public ApiResponse put(String path, String etag, Object body) {
        return with("If-Match", etag).put(path, body);
    }

    public ApiResponse delete(String path) {
        return send("DELETE", path, new byte[0]);
    }

    public ApiResponse delete(String path, String etag) {
        return with("If-Match", etag).delete(path);
    }

    private ApiResponse send(String method, String path, byte[] body) {
        URI uri = ServiceUnderTest.url().resolve(path);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .timeout(TIMEOUT)
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::setHeader);
        HttpResponse<String> answer = TestHttpClient.send(request.build(), BodyHandlers.ofString());
        ApiResponse response = new ApiResponse(answer, answer.body());
        ApiContract.ofServiceUnderTest().check(method, uri.getRawPath(), response);
        return response;
    }

    private static byte[] json(Object body) {
        return write(body).getBytes(StandardCharsets.UTF_8);
    }

    private static String write(Object body) {
        try {
            return body instanceof String text ? text : JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

package dev.debrief.platform.testkit.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.platform.testkit.ServiceUnderTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
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

    private static final RestAssuredConfig VERBATIM = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .encodeContentTypeAs("application/merge-patch+json", ContentType.TEXT));

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

    public ApiResponse get(String path) {
        return send("GET", path, request());
    }

    /** Posts with a generated Idempotency-Key, unless one was set. */
    public ApiResponse post(String path, Object body) {
        ApiClient once = headers.containsKey("Idempotency-Key")
                ? this
                : with("Idempotency-Key", UUID.randomUUID().toString());
        return once.send("POST", path, json(once.request(), "application/json", body));
    }

    /** A transition: a POST with If-Match. */
    public ApiResponse post(String path, String etag, Object body) {
        return with("If-Match", etag).post(path, body);
    }

    public ApiResponse patch(String path, String etag, Object body) {
        ApiClient against = with("If-Match", etag);
        return against.send("PATCH", path, json(against.request(), "application/merge-patch+json", body));
    }

    public ApiResponse put(String path, Object body) {
        return send("PUT", path, json(request(), "application/json", body));
    }

    /** Sends raw bytes. */
    public ApiResponse post(String path, String mediaType, byte[] bytes) {
        return send("POST", path, request().contentType(mediaType).body(bytes));
    }

    /** Sends raw bytes. */
    public ApiResponse put(String path, String mediaType, byte[] bytes) {
        return send("PUT", path, request().contentType(mediaType).body(bytes));
    }

    public ApiResponse put(String path, String etag, Object body) {
        return with("If-Match", etag).put(path, body);
    }

    public ApiResponse delete(String path) {
        return send("DELETE", path, request());
    }

    public ApiResponse delete(String path, String etag) {
        return with("If-Match", etag).delete(path);
    }

    private RequestSpecification request() {
        return RestAssured.given()
                .config(VERBATIM)
                .baseUri(ServiceUnderTest.url().toString())
                .urlEncodingEnabled(false)
                .headers(headers)
                .filter(ApiContract.ofServiceUnderTest());
    }

    private static RequestSpecification json(RequestSpecification request, String mediaType, Object body) {
        return request.contentType(mediaType).body(write(body).getBytes(StandardCharsets.UTF_8));
    }

    private static ApiResponse send(String method, String path, RequestSpecification request) {
        return new ApiResponse(request.request(method, path));
    }

    private static String write(Object body) {
        try {
            return body instanceof String text ? text : JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

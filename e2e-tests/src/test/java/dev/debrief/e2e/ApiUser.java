package dev.debrief.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.localstack.Service;
import dev.debrief.localstack.Stack;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A user of the REST API. Methods without {@code try} fail the test with the complete response unless the call
 * succeeds.
 */
public final class ApiUser {

    private final Stack stack;
    private final String token;

    public ApiUser(Stack stack, String name, String role) {
        this.stack = stack;
        this.token = stack.token(name, role);
    }

    public ApiClient at(Service service) {
        return ApiClient.as(token, stack.baseUrl(service));
    }

    public JsonNode read(Service service, String path) {
        return at(service).read(path);
    }

    public JsonNode create(Service service, String path, Map<String, ?> body) {
        return requireSuccess(tryCreate(service, path, body));
    }

    public ApiClient.ApiResponse tryCreate(Service service, String path, Map<String, ?> body) {
        return at(service)
                .call(
                        "POST",
                        path,
                        Map.of("Idempotency-Key", UUID.randomUUID().toString()),
                        ApiClient.JSON.valueToTree(body));
    }

    /** Replaces the resource at its current revision. */
    public JsonNode put(Service service, String path, Map<String, ?> body) {
        return requireSuccess(tryPut(service, path, body));
    }

    public ApiClient.ApiResponse tryPut(Service service, String path, Map<String, ?> body) {
        return change("PUT", service, path, path, body);
    }

    /** Performs an action at {@code resource + action}, with the ETag of {@code resource}. */
    public JsonNode act(Service service, String resource, String action, Map<String, ?> body) {
        return requireSuccess(tryAct(service, resource, action, body));
    }

    public ApiClient.ApiResponse tryAct(Service service, String resource, String action, Map<String, ?> body) {
        return change("POST", service, resource, resource + action, body);
    }

    public JsonNode transition(Service service, String path, String transition, String comment) {
        Map<String, String> body = new LinkedHashMap<>(Map.of("transition", transition));
        if (!comment.isEmpty()) {
            body.put("comment", comment);
        }
        return act(service, path, "/transitions", body);
    }

    private ApiClient.ApiResponse change(
            String method, Service service, String resource, String path, Map<String, ?> body) {
        var etag = at(service).get(resource).etag();
        return at(service).call(method, path, Map.of("If-Match", etag), ApiClient.JSON.valueToTree(body));
    }

    private static JsonNode requireSuccess(ApiClient.ApiResponse response) {
        if (!response.isSuccess()) {
            throw new AssertionError(response.status() + ": " + response.text());
        }
        return response.body();
    }
}

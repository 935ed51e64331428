package dev.debrief.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.localstack.Service;
import dev.debrief.localstack.Stack;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Somebody who works with Debrief over REST. What must succeed fails the journey with the whole answer. */
final class ApiUser {

    private final Stack stack;
    private final String token;

    ApiUser(Stack stack, String name, String role) {
        this.stack = stack;
        this.token = stack.token(name, role);
    }

    ApiClient at(Service service) {
        return ApiClient.as(token, stack.baseUrl(service));
    }

    JsonNode read(Service service, String path) {
        return at(service).read(path);
    }

    JsonNode create(Service service, String path, Map<String, ?> body) {
        return requireSuccess(tryCreate(service, path, body));
    }

    ApiClient.ApiResponse tryCreate(Service service, String path, Map<String, ?> body) {
        return at(service)
                .call(
                        "POST",
                        path,
                        Map.of("Idempotency-Key", UUID.randomUUID().toString()),
                        ApiClient.JSON.valueToTree(body));
    }

    /** Replaces what is at the path, as it was read there. */
    JsonNode put(Service service, String path, Map<String, ?> body) {
        return requireSuccess(tryPut(service, path, body));
    }

    ApiClient.ApiResponse tryPut(Service service, String path, Map<String, ?> body) {
        return change("PUT", service, path, path, body);
    }

    /** Posts to a sub-resource of something whose ETag is read at {@code of}. */
    JsonNode act(Service service, String of, String step, Map<String, ?> body) {
        return requireSuccess(tryAct(service, of, step, body));
    }

    ApiClient.ApiResponse tryAct(Service service, String of, String step, Map<String, ?> body) {
        return change("POST", service, of, of + step, body);
    }

    JsonNode transition(Service service, String path, String transition, String words) {
        Map<String, String> body = new LinkedHashMap<>(Map.of("transition", transition));
        if (!words.isEmpty()) {
            body.put("comment", words);
        }
        return act(service, path, "/transitions", body);
    }

    private ApiClient.ApiResponse change(String method, Service service, String of, String path, Map<String, ?> body) {
        var etag = at(service).get(of).etag();
        return at(service).call(method, path, Map.of("If-Match", etag), ApiClient.JSON.valueToTree(body));
    }

    private static JsonNode requireSuccess(ApiClient.ApiResponse answer) {
        if (!answer.isSuccess()) {
            throw new AssertionError(answer.status() + ": " + answer.text());
        }
        return answer.body();
    }
}

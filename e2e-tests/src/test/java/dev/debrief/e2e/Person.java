package dev.debrief.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.localstack.Service;
import dev.debrief.localstack.Stack;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Somebody who works with Debrief over REST. What must succeed fails the journey with the whole answer. */
final class Person {

    private final Stack stack;
    private final String token;

    Person(Stack stack, String name, String role) {
        this.stack = stack;
        this.token = stack.token(name, role);
    }

    Api at(Service service) {
        return Api.as(token, stack.baseUrl(service));
    }

    JsonNode reads(Service service, String path) {
        return at(service).read(path);
    }

    JsonNode creates(Service service, String path, Map<String, ?> body) {
        return succeeded(create(service, path, body));
    }

    Api.Answer create(Service service, String path, Map<String, ?> body) {
        return at(service)
                .call(
                        "POST",
                        path,
                        Map.of("Idempotency-Key", UUID.randomUUID().toString()),
                        Api.JSON.valueToTree(body));
    }

    /** Replaces what is at the path, as it was read there. */
    JsonNode puts(Service service, String path, Map<String, ?> body) {
        return succeeded(put(service, path, body));
    }

    Api.Answer put(Service service, String path, Map<String, ?> body) {
        return change("PUT", service, path, path, body);
    }

    /** Takes a step with something whose ETag is read at {@code of}. */
    JsonNode acts(Service service, String of, String step, Map<String, ?> body) {
        return succeeded(act(service, of, step, body));
    }

    Api.Answer act(Service service, String of, String step, Map<String, ?> body) {
        return change("POST", service, of, of + step, body);
    }

    JsonNode transitions(Service service, String path, String transition, String words) {
        Map<String, String> body = new LinkedHashMap<>(Map.of("transition", transition));
        if (!words.isEmpty()) {
            body.put("comment", words);
        }
        return acts(service, path, "/transitions", body);
    }

    private Api.Answer change(String method, Service service, String of, String path, Map<String, ?> body) {
        var etag = at(service).get(of).etag();
        return at(service).call(method, path, Map.of("If-Match", etag), Api.JSON.valueToTree(body));
    }

    private static JsonNode succeeded(Api.Answer answer) {
        if (!answer.isSuccess()) {
            throw new AssertionError(answer.status() + ": " + answer.text());
        }
        return answer.body();
    }
}

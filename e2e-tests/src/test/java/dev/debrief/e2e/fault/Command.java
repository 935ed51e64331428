package dev.debrief.e2e.fault;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.e2e.fault.History.ResourceRef;
import java.util.Map;

/**
 * One change to ask for. The header makes repeating it safe; {@code result} says by JSON pointer what {@code place}
 * shows once it is done.
 */
record Command(
        String verb,
        String method,
        ResourceRef target,
        String header,
        String headerValue,
        JsonNode body,
        ResourceRef place,
        Map<String, String> result) {

    Command {
        result = Map.copyOf(result);
    }

    /** Creates something, once per key. */
    static Command create(String verb, ResourceRef list, String key, JsonNode body, Map<String, String> result) {
        return new Command(verb, "POST", list, "Idempotency-Key", key, body, list, result);
    }

    /** Changes what is at the place, from the revision that the ETag names. */
    static Command change(
            String verb,
            String method,
            ResourceRef target,
            String etag,
            JsonNode body,
            ResourceRef place,
            Map<String, String> result) {
        return new Command(verb, method, target, "If-Match", etag, body, place, result);
    }

    boolean creates() {
        return header.equals("Idempotency-Key");
    }

    boolean isShownBy(JsonNode thing) {
        return result.entrySet().stream()
                .allMatch(value -> thing.at(value.getKey()).asText().equals(value.getValue()));
    }
}

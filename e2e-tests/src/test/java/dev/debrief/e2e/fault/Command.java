package dev.debrief.e2e.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.debrief.e2e.fault.History.ResourceRef;
import java.util.Map;

/**
 * A request that changes something. The header makes it safe to repeat.
 *
 * @param result values of {@code resource} after the change, by JSON pointer
 * @param before {@code resource} as it was read before the change; missing for a new item
 */
record Command(
        String verb,
        String method,
        ResourceRef target,
        String header,
        String headerValue,
        JsonNode body,
        ResourceRef resource,
        Map<String, String> result,
        JsonNode before) {

    Command {
        result = Map.copyOf(result);
    }

    /** Creates an item once per key. */
    static Command create(String verb, ResourceRef list, String key, JsonNode body, Map<String, String> result) {
        return new Command(verb, "POST", list, "Idempotency-Key", key, body, list, result, MissingNode.getInstance());
    }

    /** Changes a resource at the revision of the ETag. */
    static Command change(
            String verb,
            String method,
            ResourceRef target,
            String etag,
            JsonNode body,
            ResourceRef resource,
            Map<String, String> result,
            JsonNode before) {
        return new Command(verb, method, target, "If-Match", etag, body, resource, result, before);
    }

    boolean creates() {
        return header.equals("Idempotency-Key");
    }

    /** The same change at another revision. */
    Command at(String etag) {
        return new Command(verb, method, target, header, etag, body, resource, result, before);
    }

    /**
     * Whether only Debrief has changed the section since it was read: it rewrites a section until somebody has edited
     * it, and afterwards offers its newer text beside it.
     */
    boolean isBasedOnGenerated(JsonNode current) {
        return resource.path().contains("/sections/")
                && (!current.hasNonNull("editedBy") || current.path("text").equals(before.path("text")));
    }

    boolean isShownBy(JsonNode thing) {
        return result.entrySet().stream()
                .allMatch(value -> thing.at(value.getKey()).asText().equals(value.getValue()));
    }
}

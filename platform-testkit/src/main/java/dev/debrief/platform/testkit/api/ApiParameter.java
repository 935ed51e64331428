package dev.debrief.platform.testkit.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * A parameter of an operation.
 *
 * @param schema with resolved {@code $ref}
 */
public record ApiParameter(JsonNode node, JsonNode schema) {

    public String name() {
        return node.path("name").asText();
    }

    /** {@code path}, {@code query}, {@code header} or {@code cookie}. */
    public String location() {
        return node.path("in").asText();
    }

    public boolean isRequired() {
        return node.path("required").asBoolean();
    }

    public String description() {
        return node.path("description").asText();
    }

    public Optional<String> example() {
        return Examples.of(node).or(() -> Examples.of(schema)).map(JsonNode::asText);
    }
}

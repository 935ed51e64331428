package dev.debrief.platform.testkit.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A parameter of an operation.
 *
 * @param schema with resolved {@code $ref}
 */
public record ApiParameter(ApiDocument document, JsonNode node, JsonNode schema) {

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

    /** Without a type, a generated client accepts anything. */
    boolean isTyped() {
        return schema.has("type") || schema.has("allOf");
    }

    public String description() {
        return node.path("description").asText();
    }

    /** As text; the first element of a list. */
    public Optional<String> example() {
        return exampleValue().map(example -> (example.isArray() ? example.path(0) : example).asText());
    }

    private Optional<JsonNode> exampleValue() {
        return Examples.of(document, node).or(() -> Examples.of(document, schema));
    }

    /** Ways in which the example and the default do not match the schema, one line each. */
    List<String> violations() {
        return Stream.of(exampleValue(), Optional.of(schema.path("default")).filter(value -> !value.isMissingNode()))
                .flatMap(Optional::stream)
                .flatMap(value -> document.schemas().violations(schema, value).stream())
                .toList();
    }
}

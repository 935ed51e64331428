package dev.debrief.platform.testkit.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds examples in all places that OpenAPI and JSON Schema allow. */
final class Examples {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Examples() {}

    /** The first example of a media type, parameter or schema. */
    static Optional<JsonNode> of(ApiDocument document, JsonNode node) {
        JsonNode named = node.path("examples");
        Stream<JsonNode> candidates = Stream.of(
                        Stream.of(node.path("example")),
                        named.isArray()
                                ? named.valueStream()
                                : named.valueStream()
                                        .map(example ->
                                                document.resolve(example).path("value")))
                .flatMap(stream -> stream);
        return candidates.filter(candidate -> !candidate.isMissingNode()).findFirst();
    }

    /** The example of a body; JSON in a string is parsed. */
    static Optional<JsonNode> ofBody(ApiDocument document, JsonNode node) {
        return of(document, node).map(Examples::parsed);
    }

    private static JsonNode parsed(JsonNode example) {
        if (!example.isTextual()) {
            return example;
        }
        try {
            return JSON.readTree(example.asText());
        } catch (JsonProcessingException plainText) {
            return example;
        }
    }
}

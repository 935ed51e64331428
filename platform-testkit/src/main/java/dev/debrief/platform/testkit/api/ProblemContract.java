package dev.debrief.platform.testkit.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;

/** Validates problems against the schema of their type, which the operation must declare. */
final class ProblemContract {

    static final String GENERIC = "#/components/schemas/Problem";

    private final ApiDocument document;

    ProblemContract(ApiDocument document) {
        this.document = document;
    }

    /** Mismatches of a problem; empty if there are none. */
    List<String> violations(ApiBody documented, JsonNode problem) {
        List<String> declared = documented.alternatives();
        if (declared.isEmpty()) {
            return documented.violations(problem);
        }
        String type = problem.path("type").asText();
        return declared.stream()
                .filter(reference -> typeOf(reference).filter(type::equals).isPresent())
                .findFirst()
                .map(reference -> document.schemas()
                        .violations(JsonNodeFactory.instance.objectNode().put("$ref", reference), problem))
                .orElse(List.of("the operation does not declare the problem type " + type + " with this status"));
    }

    /** The constant {@code type} of a schema; empty for the generic problem. */
    private Optional<String> typeOf(String reference) {
        return document.root()
                .at(reference.substring(1))
                .path("allOf")
                .valueStream()
                .map(part -> part.path("properties").path("type").path("const"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .findFirst();
    }
}

package dev.debrief.platform.testkit.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds gaps in a document as a whole: descriptions, tags, duplicate operationIds. */
final class DocumentLinter {

    private DocumentLinter() {}

    static List<String> of(ApiDocument document) {
        List<String> faults = new ArrayList<>();
        if (!document.root().path("openapi").asText().startsWith("3.1")) {
            faults.add("it is not OpenAPI 3.1");
        }
        for (String member : List.of("title", "description", "version")) {
            if (document.root().path("info").path(member).asText().isBlank()) {
                faults.add("info has no " + member);
            }
        }
        document.tags()
                .filter(tag -> tag.path("description").asText().isBlank())
                .forEach(tag -> faults.add("tag " + tag.path("name").asText() + " has no description"));
        addDuplicateOperationIds(document, faults);
        document.root()
                .path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> addUndescribed(schema.getKey(), schema.getValue(), faults));
        return faults;
    }

    private static void addDuplicateOperationIds(ApiDocument document, List<String> faults) {
        Map<String, Long> counts =
                document.operations().stream().collect(Collectors.groupingBy(ApiOperation::id, Collectors.counting()));
        counts.forEach((id, count) -> {
            if (count > 1) {
                faults.add("operationId " + id + " occurs " + count + " times");
            }
        });
    }

    private static void addUndescribed(String name, JsonNode schema, List<String> faults) {
        schema.path("properties").properties().stream()
                .filter(property ->
                        property.getValue().path("description").asText().isBlank())
                .forEach(property -> faults.add("property " + name + "." + property.getKey() + " has no description"));
    }
}

package dev.debrief.platform.testkit.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds gaps in a document as a whole: descriptions, tags, duplicate operationIds. */
final class DocumentLinter {

    /** Syntax of Java that JavaScript lacks: POSIX classes, inline flags, some escapes. */
    private static final Pattern JAVA_ONLY = Pattern.compile(
            "\\\\p\\{(Alnum|Alpha|ASCII|Blank|Cntrl|Digit|Graph|Lower|Print|Punct|Space|Upper|XDigit|java|Is|In)|\\\\[AEGHQRVXZaehz]|\\(\\?[a-zA-Z-]+[:)]");

    private DocumentLinter() {}

    static List<String> of(ApiDocument document) {
        List<String> faults = new ArrayList<>();
        if (!document.root().path("openapi").asText().startsWith("3.1")) {
            faults.add("it is not OpenAPI 3.1");
        }
        for (String member : List.of(
                "/info/title",
                "/info/description",
                "/info/version",
                "/info/contact/name",
                "/info/license/identifier",
                "/servers/0/url")) {
            if (document.root().at(member).asText().isBlank()) {
                faults.add("it has no " + member);
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
        document.root().findValues("pattern").stream()
                .map(JsonNode::asText)
                .filter(pattern -> JAVA_ONLY.matcher(pattern).find())
                .distinct()
                .forEach(pattern -> faults.add("the pattern " + pattern + " is not one in JavaScript"));
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

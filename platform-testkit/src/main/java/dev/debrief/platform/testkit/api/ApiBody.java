package dev.debrief.platform.testkit.api;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request or response body in one media type. */
public final class ApiBody {

    /** Some types contain themselves. */
    private static final int MAX_DEPTH = 8;

    private final ApiDocument document;
    private final String mediaType;
    private final JsonNode node;

    ApiBody(ApiDocument document, String mediaType, JsonNode node) {
        this.document = document;
        this.mediaType = mediaType;
        this.node = node;
    }

    public String mediaType() {
        return mediaType;
    }

    public boolean isJson() {
        return mediaType.equals("application/json") || mediaType.endsWith("+json");
    }

    /** The example of the whole body, next to its schema or inside it. */
    public Optional<JsonNode> example() {
        return Examples.ofBody(document, node).or(() -> Examples.ofBody(document, schema()));
    }

    /**
     * Where the type of a value in this body is declared: the innermost named schema and the path from there. Equal for
     * all bodies of one media type that contain a value of that type.
     */
    public String declarationOf(JsonPointer pointer) {
        String place = nameOf(node.path("schema"));
        JsonNode schema = schema();
        for (JsonPointer rest = pointer; !rest.matches(); rest = rest.tail()) {
            JsonNode declared = schema.path("properties").path(rest.getMatchingProperty());
            boolean isElement = declared.isMissingNode() && schema.has("items");
            JsonNode member = notNull(isElement ? schema.path("items") : declared);
            place = member.has("$ref") ? nameOf(member) : place + "/" + (isElement ? "*" : rest.getMatchingProperty());
            schema = document.resolve(member);
        }
        return mediaType + " " + place;
    }

    /** The schema itself, or the other alternative if it is {@code anyOf} a schema and null. */
    private static JsonNode notNull(JsonNode schema) {
        return schema.has("anyOf") ? schema.path("anyOf").path(0) : schema;
    }

    private static String nameOf(JsonNode schema) {
        return schema.path("$ref").asText(schema.toString());
    }

    /**
     * The format, {@code date} or {@code date-time}, of every time and day in this body, also those that its example
     * lacks. Of a list, the first element.
     */
    public Map<JsonPointer, String> times() {
        Map<JsonPointer, String> times = new LinkedHashMap<>();
        collectTimes(schema(), JsonPointer.empty(), times);
        return times;
    }

    private void collectTimes(JsonNode declared, JsonPointer at, Map<JsonPointer, String> times) {
        JsonNode schema = document.resolve(notNull(declared));
        String format = schema.path("format").asText();
        if (format.equals("date") || format.equals("date-time")) {
            times.put(at, format);
        }
        if (at.toString().chars().filter(c -> c == '/').count() < MAX_DEPTH
                && !schema.path("readOnly").asBoolean()) {
            schema.path("properties")
                    .properties()
                    .forEach(member -> collectTimes(member.getValue(), at.appendProperty(member.getKey()), times));
            if (schema.has("items")) {
                collectTimes(schema.path("items"), at.appendIndex(0), times);
            }
        }
    }

    /** Whether the media type itself has an example, which pages that show the document display as it is. */
    boolean hasOwnExample() {
        return Examples.of(document, node).isPresent();
    }

    /** The schema with resolved {@code $ref}. */
    public JsonNode schema() {
        return document.resolve(node.path("schema"));
    }

    public boolean isMergePatch() {
        return mediaType.equals("application/merge-patch+json");
    }

    boolean isProblem() {
        return mediaType.equals("application/problem+json");
    }

    /** References of the alternatives, if the schema is {@code anyOf} several. */
    List<String> alternatives() {
        return node.path("schema")
                .path("anyOf")
                .valueStream()
                .map(ApiBody::nameOf)
                .toList();
    }

    /** Members whose names end like those of UUIDs, but which are none. */
    List<String> namesOfReferences() {
        return schema().path("properties").properties().stream()
                .filter(member -> member.getKey().endsWith("Id"))
                .filter(member -> !document.resolve(notNull(member.getValue()))
                        .path("format")
                        .asText()
                        .equals("uuid"))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Validation errors of a value; empty if it is valid. */
    public List<String> violations(JsonNode value) {
        return document.schemas().violations(node.path("schema"), value);
    }
}

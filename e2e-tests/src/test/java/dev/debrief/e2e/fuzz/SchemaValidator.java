package dev.debrief.e2e.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Validates JSON against the schemas of a document. Stricter than the document in one respect: only the generic problem
 * may have members that are not documented.
 */
final class SchemaValidator {

    private static final String DOCUMENT = "https://debrief.dev/openapi.json";

    private final SchemaRegistry registry;
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

    SchemaValidator(JsonNode document) {
        var schemas = document.path("components").path("schemas").deepCopy();
        schemas.properties().stream()
                .filter(schema -> !schema.getKey().equals("Problem"))
                .forEach(schema -> close(schema.getValue()));
        schemas.properties().stream()
                .filter(schema -> schema.getKey().endsWith("Problem"))
                .filter(schema -> schema.getValue().has("allOf"))
                .forEach(schema -> ((ObjectNode) schema.getValue()).put("unevaluatedProperties", false));
        var definitions = absolute("{\"$defs\":" + schemas + "}");
        this.registry = SchemaRegistry.withDialect(
                Dialects.getDraft202012(),
                builder -> builder.schemas(Map.of(DOCUMENT, definitions))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
    }

    /** One line for each mismatch: the pointer, then the message. Empty if the value is valid. */
    List<String> violations(JsonNode schema, JsonNode value) {
        return compiled
                .computeIfAbsent(schema.toString(), text -> registry.getSchema(absolute(text)))
                .validate(value)
                .stream()
                .map(error -> "at '" + error.getInstanceLocation() + "': " + error.getMessage())
                .toList();
    }

    /** Moves schemas from where OpenAPI has them to where JSON Schema expects them. */
    private static String absolute(String schema) {
        return schema.replace("\"$ref\":\"#/components/schemas/", "\"$ref\":\"" + DOCUMENT + "#/$defs/");
    }

    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.has("properties")) {
            if (!object.has("additionalProperties") && !object.has("allOf")) {
                object.put("additionalProperties", false);
            }
            object.path("properties").forEach(SchemaValidator::close);
        }
        if (schema.has("items")) {
            close(schema.path("items"));
        }
    }
}

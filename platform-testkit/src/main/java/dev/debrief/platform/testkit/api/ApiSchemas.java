package dev.debrief.platform.testkit.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Validates JSON against the schemas of a document. Stricter than the document in one respect: an object must not have
 * members that its schema does not define, so that all response members are documented.
 */
public final class ApiSchemas {

    private static final String DOCUMENT = "https://debrief.dev/openapi.json";

    private final SchemaRegistry registry;
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

    ApiSchemas(JsonNode document) {
        JsonNode schemas = document.path("components").path("schemas").deepCopy();
        schemas.properties().stream()
                .filter(schema -> !schema.getKey().equals("Problem"))
                .forEach(schema -> close(schema.getValue()));
        schemas.properties().stream()
                .filter(schema -> schema.getKey().endsWith("Problem"))
                .filter(schema -> schema.getValue().has("allOf"))
                .forEach(schema -> ((ObjectNode) schema.getValue()).put("unevaluatedProperties", false));
        String definitions = absolute("{\"$defs\":" + (schemas.isMissingNode() ? "{}" : schemas) + "}");
        this.registry = SchemaRegistry.withDialect(
                Dialects.getDraft202012(),
                builder -> builder.schemas(Map.of(DOCUMENT, definitions))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
    }

    /** Validation errors of a value, one line each: the pointer, then the message. Empty if it is valid. */
    List<String> violations(JsonNode schema, JsonNode value) {
        return compiled.computeIfAbsent(schema.toString(), this::compile).validate(value).stream()
                .map(ApiSchemas::line)
                .toList();
    }

    private Schema compile(String schema) {
        return registry.getSchema(absolute(schema));
    }

    /** Moves schemas from where OpenAPI expects them to where JSON Schema does. */
    private static String absolute(String schema) {
        return schema.replace("\"$ref\":\"#/components/schemas/", "\"$ref\":\"" + DOCUMENT + "#/$defs/");
    }

    private static String line(Error error) {
        return "at '" + error.getInstanceLocation() + "': " + error.getMessage();
    }

    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.has("properties")) {
            if (!object.has("additionalProperties") && !object.has("allOf")) {
                object.put("additionalProperties", false);
            }
            object.path("properties").forEach(ApiSchemas::close);
        }
        if (schema.has("items")) {
            close(schema.path("items"));
        }
    }
}

package dev.debrief.documents.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.documents.model.Document;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the JSON Schema of documents from the model. */
final class DocumentSchema {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Not part of the JSON. */
    private static final Set<String> LEFT_OUT = Set.of("Document.people");

    private final TreeMap<String, ObjectNode> definitions = new TreeMap<>();

    /** Whether objects may have members that the schema does not define. */
    private final boolean open;

    private DocumentSchema(boolean open) {
        this.open = open;
    }

    /** Open, because later versions add members. */
    static ObjectNode published() {
        return new DocumentSchema(true).schema();
    }

    /** Knows every member. */
    static ObjectNode strict() {
        return new DocumentSchema(false).schema();
    }

    private ObjectNode schema() {
        ObjectNode schema = JSON.createObjectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", "https://debrief.dev/schemas/document")
                .put("title", "Document")
                .put(
                        "description",
                        "A postmortem as its readers see it. What is not known is absent. Texts are plain or Markdown."
                                + " Later versions add members: ignore those that you do not know.");
        schema.setAll(record(Document.class));
        ObjectNode defs = schema.putObject("$defs");
        definitions.forEach(defs::set);
        return schema;
    }

    private ObjectNode record(Class<?> record) {
        ObjectNode schema = JSON.createObjectNode().put("type", "object");
        ObjectNode properties = JSON.createObjectNode();
        ArrayNode required = JSON.createArrayNode();
        for (RecordComponent component : record.getRecordComponents()) {
            if (LEFT_OUT.contains(record.getSimpleName() + "." + component.getName())) {
                continue;
            }
            properties.set(component.getName(), type(component.getGenericType()));
            if (component.getType().isPrimitive()
                    || !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                required.add(component.getName());
            }
        }
        schema.set("properties", properties);
        schema.set("required", required);
        if (!open) {
            schema.put("additionalProperties", false);
        }
        return schema;
    }

    private JsonNode type(Type type) {
        if (type instanceof ParameterizedType list) {
            ObjectNode array = JSON.createObjectNode().put("type", "array");
            array.set("items", type(list.getActualTypeArguments()[0]));
            return array;
        }
        if (type instanceof Class<?> record && record.isRecord()) {
            String name = record.getSimpleName();
            if (!definitions.containsKey(name)) {
                definitions.put(name, JSON.createObjectNode());
                definitions.put(name, record(record));
            }
            return JSON.createObjectNode().put("$ref", "#/$defs/" + name);
        }
        if (type == Instant.class) {
            return JSON.createObjectNode().put("type", "string").put("format", "date-time");
        }
        if (type == LocalDate.class) {
            return JSON.createObjectNode().put("type", "string").put("format", "date");
        }
        if (type == String.class) {
            return JSON.createObjectNode().put("type", "string");
        }
        if (type == int.class || type == Long.class) {
            return JSON.createObjectNode().put("type", "integer");
        }
        if (type == boolean.class || type == Boolean.class) {
            return JSON.createObjectNode().put("type", "boolean");
        }
        throw new AssertionError("say what " + type + " is in JSON");
    }
}

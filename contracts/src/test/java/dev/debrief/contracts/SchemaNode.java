package dev.debrief.contracts;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A value of a sample and its schema.
 *
 * @param schema with resolved references
 * @param required whether its object requires it
 */
record SchemaNode(JsonPointer pointer, JsonNode schema, boolean required) {

    /** All values of the sample, at any depth. */
    static List<SchemaNode> in(JsonNode schema, JsonNode sample) {
        List<SchemaNode> nodes = new ArrayList<>();
        collect(schema, schema, sample, JsonPointer.empty(), true, nodes);
        return nodes;
    }

    private static void collect(
            JsonNode root, JsonNode schema, JsonNode value, JsonPointer at, boolean required, List<SchemaNode> nodes) {
        JsonNode resolved = resolve(root, schema);
        nodes.add(new SchemaNode(at, resolved, required));
        List<String> requiredNames = requiredNames(resolved);
        value.fields()
                .forEachRemaining(property -> collect(
                        root,
                        resolved.path("properties").path(property.getKey()),
                        property.getValue(),
                        at.appendProperty(property.getKey()),
                        requiredNames.contains(property.getKey()),
                        nodes));
        for (int index = 0; value.isArray() && index < value.size(); index++) {
            collect(root, resolved.path("items"), value.get(index), at.appendIndex(index), false, nodes);
        }
    }

    static JsonNode resolve(JsonNode root, JsonNode schema) {
        return schema.has("$ref") ? root.at(schema.get("$ref").asText().substring(1)) : schema;
    }

    static List<String> requiredNames(JsonNode schema) {
        List<String> names = new ArrayList<>();
        schema.path("required").forEach(name -> names.add(name.asText()));
        return names;
    }

    boolean isEnum() {
        return schema.has("enum");
    }

    boolean isProperty() {
        return pointer.length() > 0 && pointer.last().getMatchingIndex() < 0;
    }

    JsonNode removedFrom(JsonNode sample) {
        JsonNode copy = sample.deepCopy();
        ((ObjectNode) copy.at(pointer.head())).remove(pointer.last().getMatchingProperty());
        return copy;
    }

    JsonNode replacedIn(JsonNode sample, String value) {
        JsonNode copy = sample.deepCopy();
        if (copy.at(pointer.head()) instanceof ArrayNode array) {
            array.set(pointer.last().getMatchingIndex(), TextNode.valueOf(value));
        } else {
            ((ObjectNode) copy.at(pointer.head())).put(pointer.last().getMatchingProperty(), value);
        }
        return copy;
    }
}

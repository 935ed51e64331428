package dev.debrief.platform.testkit.unhappy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.platform.testkit.api.ApiOperation;
import java.util.ArrayList;
import java.util.List;

/** Changes single values of a JSON body. */
final class Mutations {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Mutations() {}

    /** Pointers to all values below the root, objects and arrays included. */
    static List<JsonPointer> pointers(JsonNode body) {
        List<JsonPointer> pointers = new ArrayList<>();
        collect(body, JsonPointer.empty(), pointers);
        return pointers;
    }

    private static void collect(JsonNode node, JsonPointer at, List<JsonPointer> pointers) {
        if (!at.matches()) {
            pointers.add(at);
        }
        node.properties().forEach(member -> collect(member.getValue(), at.appendProperty(member.getKey()), pointers));
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), at.appendIndex(i), pointers);
            }
        }
    }

    /** The body with another value at a pointer. */
    static JsonNode with(JsonNode body, JsonPointer pointer, JsonNode value) {
        JsonNode copy = body.deepCopy();
        JsonNode parent = copy.at(pointer.head());
        if (parent instanceof ObjectNode object) {
            object.set(pointer.last().getMatchingProperty(), value);
        } else if (parent instanceof ArrayNode array) {
            array.set(pointer.last().getMatchingIndex(), value);
        }
        return copy;
    }

    /** The body with a value at a pointer; what is missing on the way there is added. */
    static JsonNode inserted(JsonNode body, JsonPointer pointer, JsonNode value) {
        if (pointer.matches()) {
            return value;
        }
        if (pointer.mayMatchElement()) {
            ArrayNode array = body instanceof ArrayNode elements ? elements.deepCopy() : JSON.arrayNode();
            JsonNode element = inserted(array.path(0), pointer.tail(), value);
            if (array.isEmpty()) {
                array.add(element);
            } else {
                array.set(0, element);
            }
            return array;
        }
        ObjectNode object = body instanceof ObjectNode members ? members.deepCopy() : JSON.objectNode();
        String member = pointer.getMatchingProperty();
        return object.set(member, inserted(object.path(member), pointer.tail(), value));
    }

    /** A value of another type. */
    static JsonNode ofWrongType(JsonNode value) {
        if (value.isTextual()) {
            return JSON.objectNode().put("wrong", "type");
        }
        return value.isBoolean() || value.isNumber() ? JSON.textNode("wrong type") : JSON.numberNode(7);
    }

    /** The body with another text that still matches the schema. */
    static JsonNode otherText(ApiOperation operation, JsonNode body) {
        return pointers(body).stream()
                .filter(pointer -> body.at(pointer).isTextual())
                .map(pointer ->
                        with(body, pointer, JSON.textNode(body.at(pointer).asText() + " too")))
                .filter(other ->
                        operation.body().orElseThrow().violations(other).isEmpty())
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        operation + " has no free text in its body: override otherBody in the fixtures."));
    }
}

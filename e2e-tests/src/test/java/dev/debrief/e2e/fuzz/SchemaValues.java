package dev.debrief.e2e.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Makes values that match a schema, as far as it says what matches. */
final class SchemaValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MAX_DEPTH = 5;
    private static final List<String> WORDS = List.of(
            "checkout",
            "Überlast im Süden",
            "障害の原因",
            "rollback of v2.3.1",
            "שלום עולם",
            "🔥 101",
            "a",
            "O'Brien \"quoted\"");

    private final ApiDocument document;
    private final RandomChoice random;

    SchemaValues(ApiDocument document, RandomChoice random) {
        this.document = document;
        this.random = random;
    }

    JsonNode value(JsonNode schema) {
        return value(schema, 0);
    }

    /** Replaces or adds some members of an object, by the schema. */
    void vary(ObjectNode object, JsonNode schema) {
        document.resolve(schema).path("properties").properties().stream()
                .filter(member -> random.percent(35))
                .forEach(member -> object.set(member.getKey(), value(member.getValue(), 1)));
    }

    private JsonNode value(JsonNode unresolved, int depth) {
        var schema = document.resolve(unresolved);
        var example =
                document.example(unresolved).isMissingNode() ? document.example(schema) : document.example(unresolved);
        if (schema.has("const")) {
            return schema.path("const");
        }
        if (schema.has("enum")) {
            return random.of(list(schema.path("enum")));
        }
        if (!example.isMissingNode() && random.percent(50)) {
            return example.deepCopy();
        }
        if (schema.has("anyOf")) {
            return value(random.of(list(schema.path("anyOf"))), depth);
        }
        if (schema.has("allOf")) {
            return value(schema.path("allOf").path(0), depth);
        }
        return ofType(typeOf(schema), schema, depth);
    }

    private String typeOf(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray() ? random.of(list(type)).asText() : type.asText();
    }

    private JsonNode ofType(String type, JsonNode schema, int depth) {
        return switch (type) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer" -> JSON.numberNode(integer(schema));
            case "number" -> JSON.numberNode(integer(schema) + 0.5);
            case "boolean" -> JSON.booleanNode(random.percent(50));
            case "null" -> JSON.nullNode();
            default -> JSON.textNode(text(schema));
        };
    }

    private JsonNode object(JsonNode schema, int depth) {
        var object = JSON.objectNode();
        var required =
                list(schema.path("required")).stream().map(JsonNode::asText).toList();
        schema.path("properties").properties().stream()
                .filter(member -> required.contains(member.getKey()) || (depth < MAX_DEPTH && random.percent(40)))
                .forEach(member -> object.set(member.getKey(), value(member.getValue(), depth + 1)));
        if (schema.path("additionalProperties").isObject() && random.percent(50)) {
            object.set("key-" + random.below(3), value(schema.path("additionalProperties"), depth + 1));
        }
        return object;
    }

    private JsonNode array(JsonNode schema, int depth) {
        var array = JSON.arrayNode();
        var size = schema.path("minItems").asInt(0) + (depth < MAX_DEPTH ? random.below(3) : 0);
        for (var i = 0; i < size; i++) {
            array.add(value(schema.path("items"), depth + 1));
        }
        return array;
    }

    private long integer(JsonNode schema) {
        var minimum = schema.path("minimum").asLong(0);
        var maximum = schema.path("maximum").asLong(minimum + 1000);
        return random.percent(20) ? maximum : minimum + Math.floorMod(random.anyLong(), Math.max(1, maximum - minimum));
    }

    private String text(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "date-time" -> "2024-11-%02dT10:15:%02d.123456Z".formatted(1 + random.below(28), random.below(60));
            case "date" -> "2024-12-%02d".formatted(1 + random.below(28));
            case "uuid" -> random.uuid().toString();
            case "uri" -> "https://example.com/" + random.below(1000);
            default -> {
                var text = random.of(WORDS);
                var limit = schema.path("maxLength").asInt(1000);
                yield text.length() > limit ? text.substring(0, limit) : text;
            }
        };
    }

    private static List<JsonNode> list(JsonNode array) {
        var list = new ArrayList<JsonNode>();
        array.forEach(list::add);
        return list;
    }
}

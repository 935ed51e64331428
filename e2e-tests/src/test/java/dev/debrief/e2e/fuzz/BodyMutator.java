package dev.debrief.e2e.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Makes hostile bodies out of a valid one. */
final class BodyMutator {

    private final ApiDocument document;
    private final RandomChoice random;

    /** JSON that replaces the placeholders with these indexes, because no library writes it. */
    private final List<String> literals = new ArrayList<>();

    BodyMutator(ApiDocument document, RandomChoice random) {
        this.document = document;
        this.random = random;
    }

    /** A value in the body, with its schema and the object or array it is in. */
    private record Place(JsonNode parent, String name, JsonNode value, JsonNode schema) {}

    /** A JSON body with one to three changes, or none that is valid JSON at all. */
    byte[] mutate(JsonNode valid, JsonNode schema) {
        if (random.percent(15)) {
            return wholeBody(valid.toString());
        }
        var body = valid.deepCopy();
        for (var changes = random.percent(70) ? 1 : 1 + random.below(3); changes > 0; changes--) {
            change(body, schema);
        }
        return withLiterals(body.toString()).getBytes(UTF_8);
    }

    /** A body that is no JSON: cut, repeated or with hostile texts in it. */
    byte[] mutateText(byte[] valid) {
        var text = new String(valid, ISO_8859_1);
        var position = random.below(text.length() + 1);
        var changed = switch (random.below(6)) {
            case 0 -> text.substring(0, position);
            case 1 -> "";
            case 2 -> text.repeat(1 + random.below(500));
            case 3 -> text.substring(0, position) + (char) random.below(256) + text.substring(position);
            case 4 ->
                text.substring(0, position)
                        + new String(random.of(HostileValues.TEXT_LITERALS).getBytes(UTF_8), ISO_8859_1)
                        + text.substring(position);
            default -> text.substring(0, position) + "x".repeat(100_000) + text.substring(position);
        };
        return changed.getBytes(ISO_8859_1);
    }

    private byte[] wholeBody(String valid) {
        return switch (random.below(18)) {
            case 0 -> new byte[0];
            case 1 -> "null".getBytes(UTF_8);
            case 2 -> "[]".getBytes(UTF_8);
            case 3 -> "{}".getBytes(UTF_8);
            case 4 -> "\"text\"".getBytes(UTF_8);
            case 5 -> "42".getBytes(UTF_8);
            case 6 -> valid.substring(0, random.below(valid.length())).getBytes(UTF_8);
            case 7 -> (valid + " x").getBytes(UTF_8);
            case 8 -> (valid + valid).getBytes(UTF_8);
            case 9 -> ("\ufeff" + valid).getBytes(UTF_8);
            case 10 -> valid.getBytes(UTF_16);
            case 11 -> "{\"title\": \"\u00ff\"}".getBytes(ISO_8859_1);
            case 12 -> "{\"title\": \"\u00c0\u00af\u00ed\u00a0\u0080\"}".getBytes(ISO_8859_1);
            case 13 -> valid.replace('"', '\'').getBytes(UTF_8);
            case 14 -> valid.replace("{", "{/* a */").getBytes(UTF_8);
            case 15 ->
                nested(random.of(List.of(100, 999, 1001, 20_000)), random.percent(50))
                        .getBytes(UTF_8);
            case 16 -> (" ".repeat(random.of(List.of(200_000, 2_000_000))) + valid).getBytes(UTF_8);
            default -> ("[" + (valid + ",").repeat(50) + valid + "]").getBytes(UTF_8);
        };
    }

    private void change(JsonNode body, JsonNode schema) {
        var places = new ArrayList<Place>();
        collect(body, schema, places);
        if (body instanceof ObjectNode object && (places.isEmpty() || random.percent(12))) {
            changeMembers(object);
            return;
        }
        if (places.isEmpty()) {
            return;
        }
        var place = random.of(places);
        if (random.percent(10) && place.parent() instanceof ObjectNode object) {
            object.remove(place.name());
        } else if (random.percent(8) && place.value() instanceof ObjectNode object) {
            changeMembers(object);
        } else {
            replace(place, literal(random.of(literals(place))));
        }
    }

    private void changeMembers(ObjectNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        var name = names.isEmpty() ? "a" : random.of(names);
        var member = switch (random.below(6)) {
            case 0 -> "\"unknown\":1";
            case 1 -> "\"" + name + "\":" + object.path(name) + ",\"" + name + "\":null";
            case 2 -> "\"\":{}";
            case 3 -> "\"a\\u0000b\":1,\"\\ud800\":2";
            case 4 -> "\"__proto__\":{\"a\":1},\"" + name.toUpperCase(Locale.ROOT) + "\":1";
            default -> "\"@type\":\"java.lang.Runtime\",\"" + "x".repeat(5_000) + "\":1";
        };
        literals.add(member);
        object.putNull("@member-" + (literals.size() - 1) + "@");
    }

    private void collect(JsonNode node, JsonNode unresolved, List<Place> places) {
        var schema = notNull(unresolved);
        node.properties().forEach(member -> {
            var declared = notNull(schema.path("properties").path(member.getKey()));
            places.add(new Place(node, member.getKey(), member.getValue(), declared));
            collect(member.getValue(), declared, places);
        });
        for (var i = 0; node.isArray() && i < Math.min(node.size(), 20); i++) {
            var declared = notNull(schema.path("items"));
            places.add(new Place(node, Integer.toString(i), node.path(i), declared));
            collect(node.path(i), declared, places);
        }
    }

    private JsonNode notNull(JsonNode schema) {
        var resolved = document.resolve(schema);
        return resolved.has("anyOf") ? document.resolve(resolved.path("anyOf").path(0)) : resolved;
    }

    private static void replace(Place place, String placeholder) {
        if (place.parent() instanceof ObjectNode object) {
            object.put(place.name(), placeholder);
        } else if (place.parent() instanceof ArrayNode array) {
            array.set(Integer.parseInt(place.name()), placeholder);
        }
    }

    private String literal(String json) {
        literals.add(json);
        return "@literal-" + (literals.size() - 1) + "@";
    }

    private String withLiterals(String json) {
        for (var i = 0; i < literals.size(); i++) {
            json = json.replace("\"@literal-" + i + "@\"", literals.get(i))
                    .replace("\"@member-" + i + "@\":null", literals.get(i));
        }
        return json;
    }

    private List<String> literals(Place place) {
        var value = place.value();
        var schema = place.schema();
        if (random.percent(15)) {
            return HostileValues.OTHER_LITERALS;
        }
        if (value.isNumber()) {
            return random.percent(30) && schema.has("maximum")
                    ? List.of(
                            Long.toString(schema.path("minimum").asLong() - 1),
                            Long.toString(schema.path("maximum").asLong()),
                            Long.toString(schema.path("maximum").asLong() + 1))
                    : HostileValues.NUMBER_LITERALS;
        }
        if (value.isArray()) {
            return arrays(value, schema);
        }
        if (value.isObject()) {
            return List.of(nested(random.of(List.of(20, 600, 5_000)), true), "{}", "null", "[" + value + "]");
        }
        if (value.asText().matches("\\d{4}-\\d\\d-\\d\\d.*") && random.percent(70)) {
            return HostileValues.TIME_LITERALS;
        }
        return schema.has("maxLength") && random.percent(25)
                ? lengths(schema.path("maxLength").asInt())
                : HostileValues.TEXT_LITERALS;
    }

    /** At the limit, and just beyond it, with characters that take one, two and four bytes. */
    private List<String> lengths(int limit) {
        return List.of("x", "\u00e9", "🔥", "\u0130", "\ufdfa", "x y ").stream()
                .flatMap(character -> IntStream.of(limit / character.codePointCount(0, character.length()), limit + 1)
                        .mapToObj(length -> "\"" + character.repeat(length) + "\""))
                .toList();
    }

    private List<String> arrays(JsonNode value, JsonNode schema) {
        var element = value.isEmpty() ? "\"x\"" : value.path(0).toString();
        var limit = schema.path("maxItems").asInt(100);
        return List.of(
                "[]",
                "[null]",
                "[" + (element + ",").repeat(limit) + element + "]",
                "[" + (element + ",").repeat(limit - 1) + element + "]",
                "[" + element + "," + element + "]",
                "[" + value + "]",
                nested(random.of(List.of(20, 600, 5_000)), false));
    }

    private static String nested(int depth, boolean objects) {
        return objects ? "{\"a\":".repeat(depth) + "1" + "}".repeat(depth) : "[".repeat(depth) + "]".repeat(depth);
    }
}

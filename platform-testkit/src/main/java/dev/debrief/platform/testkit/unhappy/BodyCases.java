package dev.debrief.platform.testkit.unhappy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.platform.testkit.api.ApiBody;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Bodies that are no JSON, not the right JSON, or JSON with values that nobody can store. */
final class BodyCases {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String MARK = "MARK";
    private static final Refusal UNREADABLE = new Refusal(Set.of(400), "");
    private static final Refusal INVALID = Refusal.with(400, "validation-failed");

    private BodyCases() {}

    static Stream<UnhappyCase> of(Scene scene) {
        if (scene.operation().body().filter(ApiBody::isJson).isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(wholeBody(scene), size(scene), values(scene)).flatMap(cases -> cases);
    }

    private static Stream<UnhappyCase> wholeBody(Scene scene) {
        return Stream.of(
                spoiled("broken JSON", scene, Refusal.with(400, "malformed-request"), "{\"name\": \"tor"),
                spoiled("text behind the JSON", scene, UNREADABLE, scene.exampleBody() + " x"),
                spoiled("no body", scene, UNREADABLE, ""),
                spoiled("null as body", scene, UNREADABLE, "null"),
                spoiled("an array as body", scene, UNREADABLE, "[]"),
                spoiled("JSON of great depth", scene, UNREADABLE, "[".repeat(20_000)),
                UnhappyCase.refused("bytes that are not UTF-8", scene, UNREADABLE, call -> call.body(notUtf8())),
                UnhappyCase.refused("unknown property", scene, INVALID, call -> call.body(withUnknownProperty(scene))));
    }

    private static Stream<UnhappyCase> size(Scene scene) {
        Refusal tooLarge = Refusal.with(413, "payload-too-large");
        byte[] large = new byte[2 * 1024 * 1024];
        Arrays.fill(large, (byte) ' ');
        return Stream.of(
                UnhappyCase.refused("2 MB body", scene, tooLarge, call -> call.body(large)),
                UnhappyCase.refused(
                        "2 MB body in chunks",
                        scene,
                        tooLarge,
                        call -> call.body(large).chunked()));
    }

    private static Stream<UnhappyCase> values(Scene scene) {
        JsonNode example = scene.exampleBody();
        return Mutations.pointers(example).stream().flatMap(pointer -> {
            JsonNode value = example.at(pointer);
            Stream<UnhappyCase> wrongType = value(scene, "wrong type", pointer, Mutations.ofWrongType(value));
            if (value.isTextual()) {
                return Stream.concat(wrongType, texts(scene, pointer, value.asText()));
            }
            return value.isNumber() ? Stream.concat(wrongType, numbers(scene, pointer)) : wrongType;
        });
    }

    private static Stream<UnhappyCase> texts(Scene scene, JsonPointer pointer, String text) {
        Stream<UnhappyCase> characters = Stream.of(
                marked(scene, "NUL character", pointer, "\"a\\u0000b\""),
                marked(scene, "lone surrogate", pointer, "\"a\\ud800b\""));
        Stream<UnhappyCase> dates = outOfRange(text).stream()
                .flatMap(date -> value(scene, "out-of-range date " + date, pointer, JSON.textNode(date)));
        return Stream.of(characters, dates, tooLong(scene, pointer)).flatMap(cases -> cases);
    }

    /** Only where the schema sets a limit: a million characters do not fit it. */
    private static Stream<UnhappyCase> tooLong(Scene scene, JsonPointer pointer) {
        return value(scene, "text too long", pointer, JSON.textNode("x".repeat(300_000)));
    }

    private static Stream<UnhappyCase> numbers(Scene scene, JsonPointer pointer) {
        return Stream.of(
                marked(
                        scene,
                        "number beyond all bounds",
                        pointer,
                        BigInteger.TEN.pow(40).toString()),
                marked(scene, "number beyond all exponents", pointer, "1e400"));
    }

    private static List<String> outOfRange(String text) {
        if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return List.of("2024-02-30", "+999999999-12-31", "-0044-03-15", "10000-01-01");
        }
        if (text.matches("\\d{4}-\\d\\d-\\d\\dT.*")) {
            return List.of("2024-02-30T10:00:00Z", "+1000000000-12-31T23:59:59Z", "-0044-03-15T10:00:00Z");
        }
        return List.of();
    }

    /** A case for one value, unless the schema takes the new value too. */
    private static Stream<UnhappyCase> value(Scene scene, String name, JsonPointer pointer, JsonNode value) {
        JsonNode spoiled = Mutations.with(scene.exampleBody(), pointer, value);
        boolean fits =
                scene.operation().body().orElseThrow().violations(spoiled).isEmpty();
        return fits
                ? Stream.empty()
                : Stream.of(UnhappyCase.refused(
                        name + " at " + pointer,
                        scene,
                        INVALID,
                        call -> call.body(Mutations.with(scene.validBody(), pointer, value)
                                .toString())));
    }

    /** A case with a value that a JSON library would not write. */
    private static UnhappyCase marked(Scene scene, String name, JsonPointer pointer, String literal) {
        return UnhappyCase.refused(
                name + " at " + pointer,
                scene,
                UNREADABLE,
                call -> call.body(Mutations.with(scene.validBody(), pointer, JSON.textNode(MARK))
                        .toString()
                        .replace("\"" + MARK + "\"", literal)));
    }

    private static UnhappyCase spoiled(String name, Scene scene, Refusal refusal, String body) {
        return UnhappyCase.refused(name, scene, refusal, call -> call.body(body));
    }

    private static String withUnknownProperty(Scene scene) {
        ObjectNode body = scene.validBody().deepCopy();
        return body.put("unknownProperty", 1).toString();
    }

    private static byte[] notUtf8() {
        return "{\"name\": \"\u00ff\"}".getBytes(StandardCharsets.ISO_8859_1);
    }
}

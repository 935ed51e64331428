package dev.debrief.platform.testkit.unhappy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.platform.testkit.api.ApiBody;
import dev.debrief.platform.testkit.unhappy.UnhappyCase.MutatedValue;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Bodies with broken JSON, invalid JSON, or values that cannot be stored. */
final class RequestBodyCases {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String PLACEHOLDER = "MARK";

    private static final ExpectedProblem BAD_REQUEST = new ExpectedProblem(Set.of(400), "");
    private static final ExpectedProblem INVALID = ExpectedProblem.with(400, "validation-failed");

    private RequestBodyCases() {}

    static Stream<UnhappyCase> of(OperationScenario scene) {
        if (scene.operation().body().filter(ApiBody::isJson).isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(wholeBody(scene), size(scene), values(scene), removals(scene))
                .flatMap(cases -> cases);
    }

    private static Stream<UnhappyCase> wholeBody(OperationScenario scene) {
        return Stream.of(
                withBody("broken JSON", scene, ExpectedProblem.with(400, "malformed-request"), "{\"name\": \"tor"),
                withBody("text after the JSON", scene, BAD_REQUEST, scene.exampleBody() + " x"),
                withBody("no body", scene, BAD_REQUEST, ""),
                withBody("null as body", scene, BAD_REQUEST, "null"),
                withBody("an array as body", scene, BAD_REQUEST, "[]"),
                withBody("deeply nested JSON", scene, BAD_REQUEST, "[".repeat(20_000)),
                UnhappyCase.refused("bytes that are not UTF-8", scene, BAD_REQUEST, call -> call.body(notUtf8())),
                UnhappyCase.refused("unknown property", scene, INVALID, call -> call.body(withUnknownProperty(scene))));
    }

    private static Stream<UnhappyCase> size(OperationScenario scene) {
        ExpectedProblem tooLarge = ExpectedProblem.with(413, "payload-too-large");
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

    private static Stream<UnhappyCase> values(OperationScenario scene) {
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

    /** A merge patch that removes a member which the resource requires. */
    private static Stream<UnhappyCase> removals(OperationScenario scene) {
        ApiBody body = scene.operation().body().orElseThrow();
        return !body.isMergePatch()
                ? Stream.empty()
                : body.schema().path("properties").properties().stream()
                        .map(member -> JsonPointer.empty().appendProperty(member.getKey()))
                        .flatMap(pointer -> invalid(scene, "null", pointer, JSON.nullNode()));
    }

    private static Stream<UnhappyCase> texts(OperationScenario scene, JsonPointer pointer, String text) {
        Stream<UnhappyCase> characters = Stream.of(
                withLiteral(scene, "NUL character", pointer, "\"a\\u0000b\""),
                withLiteral(scene, "lone surrogate", pointer, "\"a\\ud800b\""));
        Stream<UnhappyCase> dates = outOfRange(text).stream()
                .flatMap(date -> value(scene, "out-of-range date " + date, pointer, JSON.textNode(date)));
        return Stream.of(characters, dates, tooLong(scene, pointer)).flatMap(cases -> cases);
    }

    /**
     * Only if the schema sets a limit, which 300,000 characters exceed. Always for each operation: limits of a nested
     * type apply only where the type that contains it says so.
     */
    private static Stream<UnhappyCase> tooLong(OperationScenario scene, JsonPointer pointer) {
        return invalid(scene, "text too long", pointer, JSON.textNode("x".repeat(300_000)));
    }

    private static Stream<UnhappyCase> numbers(OperationScenario scene, JsonPointer pointer) {
        return Stream.of(
                withLiteral(
                        scene,
                        "number out of range",
                        pointer,
                        BigInteger.TEN.pow(40).toString()),
                withLiteral(scene, "exponent out of range", pointer, "1e400"));
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

    private static Stream<UnhappyCase> value(
            OperationScenario scene, String name, JsonPointer pointer, JsonNode value) {
        return invalid(scene, name, pointer, value).map(unhappy -> unhappy.of(mutated(scene, name, pointer)));
    }

    /** A case for one value, unless the new value is valid too. */
    private static Stream<UnhappyCase> invalid(
            OperationScenario scene, String name, JsonPointer pointer, JsonNode value) {
        JsonNode mutated = Mutations.with(scene.exampleBody(), pointer, value);
        boolean fits =
                scene.operation().body().orElseThrow().violations(mutated).isEmpty();
        return fits
                ? Stream.empty()
                : Stream.of(UnhappyCase.refused(
                        name + " at " + pointer,
                        scene,
                        INVALID,
                        call -> call.body(Mutations.with(scene.validBody(), pointer, value)
                                .toString())));
    }

    /** A case with a value that a JSON library cannot write. */
    private static UnhappyCase withLiteral(OperationScenario scene, String name, JsonPointer pointer, String literal) {
        return UnhappyCase.refused(
                        name + " at " + pointer,
                        scene,
                        BAD_REQUEST,
                        call -> call.body(Mutations.with(scene.validBody(), pointer, JSON.textNode(PLACEHOLDER))
                                .toString()
                                .replace("\"" + PLACEHOLDER + "\"", literal)))
                .of(mutated(scene, name, pointer));
    }

    private static MutatedValue mutated(OperationScenario scene, String mutation, JsonPointer pointer) {
        return new MutatedValue(mutation, scene.operation().body().orElseThrow().declarationOf(pointer));
    }

    private static UnhappyCase withBody(String name, OperationScenario scene, ExpectedProblem refusal, String body) {
        return UnhappyCase.refused(name, scene, refusal, call -> call.body(body));
    }

    private static String withUnknownProperty(OperationScenario scene) {
        ObjectNode body = scene.validBody().deepCopy();
        return body.put("unknownProperty", 1).toString();
    }

    private static byte[] notUtf8() {
        return "{\"name\": \"\u00ff\"}".getBytes(StandardCharsets.ISO_8859_1);
    }
}

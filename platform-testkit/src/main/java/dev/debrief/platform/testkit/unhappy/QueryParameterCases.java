package dev.debrief.platform.testkit.unhappy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.platform.testkit.api.ApiParameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Unknown query parameters, values of the wrong type, limits out of range, forged cursors. */
final class QueryParameterCases {

    private static final ExpectedProblem INVALID = ExpectedProblem.with(400);
    private static final ExpectedProblem BAD_CURSOR =
            ExpectedProblem.naming("cursor").typed("invalid-cursor");
    private static final String UNKNOWN = "unknownParameter";

    private QueryParameterCases() {}

    static Stream<UnhappyCase> of(OperationScenario scene) {
        return Stream.of(
                        Stream.of(with(scene, "anything", UNKNOWN, "1", ExpectedProblem.naming(UNKNOWN))),
                        scene.operation().queryParameters().stream().flatMap(parameter -> of(scene, parameter)),
                        paging(scene))
                .flatMap(cases -> cases);
    }

    private static Stream<UnhappyCase> of(OperationScenario scene, ApiParameter parameter) {
        String name = parameter.name();
        ExpectedProblem refusal = ExpectedProblem.naming(name);
        List<UnhappyCase> cases = new ArrayList<>(List.of(
                with(scene, "a NUL character", name, "a%00b", INVALID),
                with(scene, "anything", name + "X", "1", ExpectedProblem.naming(name + "X")),
                with(scene, "an empty value", name, "", refusal)));
        if (!parameter.schema().path("type").asText().equals("array")) {
            cases.add(with(scene, "two values", name, "1&" + name + "=2", refusal));
        }
        if (isConstrained(parameter.schema())) {
            cases.add(with(scene, "nonsense", name, "nonsense", refusal));
        }
        return cases.stream();
    }

    private static boolean isConstrained(JsonNode schema) {
        return schema.has("enum")
                || schema.has("format")
                || schema.has("pattern")
                || !schema.path("type").asText().equals("string");
    }

    private static Stream<UnhappyCase> paging(OperationScenario scene) {
        if (!scene.operation().isList()) {
            return Stream.empty();
        }
        Stream<UnhappyCase> limits = Stream.of("0", "-1", "201", "99999999999", "1.5")
                .map(limit -> with(scene, limit, "limit", limit, ExpectedProblem.naming("limit")));
        Stream<UnhappyCase> cursors = Stream.of("abc", "e30", "%F0%9F%98%80", "..")
                .map(cursor -> with(scene, cursor, "cursor", cursor, BAD_CURSOR));
        Stream<UnhappyCase> tampered = Stream.of(
                new UnhappyCase("tampered cursor", () -> tamper(scene, QueryParameterCases::flipped)),
                new UnhappyCase(
                        "truncated cursor", () -> tamper(scene, cursor -> cursor.substring(0, cursor.length() - 3))));
        return Stream.of(limits, cursors, tampered).flatMap(cases -> cases);
    }

    private static void tamper(OperationScenario scene, java.util.function.UnaryOperator<String> change) {
        scene.newRequest();
        HttpCall call = scene.newRequest().query("limit", "1");
        JsonNode next = call.send().expect(200).json().path("nextCursor");
        if (!next.isTextual()) {
            throw new AssertionError(
                    "The list has no second page: existing() must add an item each time it is called.");
        }
        call.query("cursor", encoded(next.asText())).send().expect(200);
        scene.expectRejected(call.query("cursor", encoded(change.apply(next.asText()))), BAD_CURSOR);
    }

    private static String flipped(String cursor) {
        int middle = cursor.length() / 2;
        char other = cursor.charAt(middle) == 'A' ? 'B' : 'A';
        return cursor.substring(0, middle) + other + cursor.substring(middle + 1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static UnhappyCase with(
            OperationScenario scene, String name, String parameter, String value, ExpectedProblem refusal) {
        return UnhappyCase.refused(name + " as " + parameter, scene, refusal, call -> call.query(parameter, value));
    }
}

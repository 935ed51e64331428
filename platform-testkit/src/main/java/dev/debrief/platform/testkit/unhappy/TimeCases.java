package dev.debrief.platform.testkit.unhappy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.debrief.platform.testkit.api.ApiBody;
import dev.debrief.platform.testkit.unhappy.UnhappyCase.MutatedValue;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Every time and day of a body or a query beyond the bounds, and every time of what has happened in the future. The
 * error says which bound and why.
 */
final class TimeCases {

    private static final String DATE = "date";
    private static final String TOO_EARLY = "must not be before 2000-01-01, because";
    private static final String TOO_LATE = ", 10 years from now, because";
    private static final String IN_FUTURE = "is in the future: it must not be more than 5 minutes after";

    private TimeCases() {}

    /** @param words what the error must say */
    private record Beyond(String name, LocalDate day, String words) {

        /** Late enough in the day to be outside in every zone. */
        String text(String format) {
            return format.equals(DATE) ? day.toString() : day + "T12:00:00Z";
        }
    }

    static Stream<UnhappyCase> of(OperationScenario scene) {
        return Stream.concat(
                scene.operation().queryParameters().stream()
                        .filter(parameter -> isTime(parameter.schema()))
                        .flatMap(parameter -> beyond().stream()
                                .map(beyond -> UnhappyCase.refused(
                                        beyond.name + " as " + parameter.name(),
                                        scene,
                                        ExpectedProblem.naming(parameter.name()).saying(beyond.words),
                                        call -> call.query(
                                                parameter.name(),
                                                beyond.text(parameter
                                                        .schema()
                                                        .path("format")
                                                        .asText()))))),
                scene.operation().body().filter(ApiBody::isJson).stream()
                        .flatMap(body -> body.times().entrySet().stream())
                        .flatMap(time -> inBody(scene, time)));
    }

    private static boolean isTime(JsonNode schema) {
        return schema.path("format").asText().startsWith(DATE);
    }

    private static List<Beyond> beyond() {
        return List.of(
                new Beyond("year 1", LocalDate.of(1, 1, 1), TOO_EARLY),
                new Beyond("1999", LocalDate.of(1999, 12, 31), TOO_EARLY),
                new Beyond("11 years ahead", today().plusYears(11), TOO_LATE),
                new Beyond("year 9999", LocalDate.of(9999, 12, 30), TOO_LATE));
    }

    private static Stream<UnhappyCase> inBody(OperationScenario scene, Map.Entry<JsonPointer, String> time) {
        JsonPointer pointer = time.getKey();
        Stream<UnhappyCase> cases = beyond().stream().map(beyond -> inBody(scene, beyond, pointer, time.getValue()));
        boolean isRecord = !scene.fixtures().isPlan(scene.operation(), pointer.toString())
                && !scene.exampleBody().at(pointer.head()).isMissingNode();
        return isRecord
                ? Stream.concat(
                        cases,
                        Stream.of(inBody(
                                scene,
                                new Beyond("the future", today().plusDays(2), IN_FUTURE),
                                pointer,
                                time.getValue())))
                : cases;
    }

    private static UnhappyCase inBody(OperationScenario scene, Beyond beyond, JsonPointer pointer, String format) {
        ApiBody body = scene.operation().body().orElseThrow();
        JsonNode value = JsonNodeFactory.instance.textNode(beyond.text(format));
        return UnhappyCase.refused(
                        beyond.name + " at " + pointer,
                        scene,
                        ExpectedProblem.naming("#" + pointer).saying(beyond.words),
                        call -> call.body(Mutations.inserted(scene.validBody(), pointer, value)
                                .toString()))
                .of(new MutatedValue(beyond.name, body.declarationOf(pointer)));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}

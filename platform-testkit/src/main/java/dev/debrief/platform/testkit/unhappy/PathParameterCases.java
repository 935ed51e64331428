package dev.debrief.platform.testkit.unhappy;

import dev.debrief.platform.testkit.api.ApiParameter;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Paths to resources that do not exist. */
final class PathParameterCases {

    private static final Pattern SHORT_KEY = Pattern.compile("([A-Z]+)-\\d+");

    private static final ExpectedProblem NOT_FOUND = ExpectedProblem.with(404, "not-found");

    private PathParameterCases() {}

    static Stream<UnhappyCase> of(OperationScenario scene) {
        return scene.operation().pathParameters().stream().flatMap(parameter -> of(scene, parameter));
    }

    private static Stream<UnhappyCase> of(OperationScenario scene, ApiParameter parameter) {
        Stream<UnhappyCase> always = Stream.of(
                at(scene, parameter, "an unknown uuid", "00000000-0000-7000-8000-000000000000", NOT_FOUND),
                at(scene, parameter, "nonsense", "nonsense", NOT_FOUND),
                at(scene, parameter, "a key of another type", "XYZ-1", NOT_FOUND),
                at(scene, parameter, "a number out of range", "9".repeat(40), NOT_FOUND),
                at(scene, parameter, "non-ASCII letters", "%E2%98%83%20%C3%A4", NOT_FOUND),
                at(scene, parameter, "a NUL character", "%00", new ExpectedProblem(Set.of(400, 404), "")));
        return Stream.concat(always, shortKeys(scene, parameter));
    }

    private static Stream<UnhappyCase> shortKeys(OperationScenario scene, ApiParameter parameter) {
        Matcher example = SHORT_KEY.matcher(parameter.example().orElse(""));
        if (!example.matches()) {
            return Stream.empty();
        }
        String prefix = example.group(1) + "-";
        return Stream.of(
                at(scene, parameter, "an unknown short key", prefix + "987654321", NOT_FOUND),
                at(scene, parameter, "a short key out of range", prefix + "9".repeat(40), NOT_FOUND),
                at(scene, parameter, "a negative short key", prefix + "-1", NOT_FOUND));
    }

    private static UnhappyCase at(
            OperationScenario scene, ApiParameter parameter, String name, String value, ExpectedProblem refusal) {
        return UnhappyCase.refused(
                name + " as " + parameter.name(), scene, refusal, call -> call.path(parameter.name(), value));
    }
}

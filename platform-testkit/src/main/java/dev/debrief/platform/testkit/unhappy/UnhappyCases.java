package dev.debrief.platform.testkit.unhappy;

import java.util.stream.Stream;

/** All cases of an operation. */
final class UnhappyCases {

    static final String HAPPY_PATH = "nothing wrong";

    private UnhappyCases() {}

    static Stream<UnhappyCase> of(OperationScenario scene) {
        return Stream.of(
                        Stream.of(new UnhappyCase(HAPPY_PATH, () -> succeed(scene))),
                        ConditionalReadCases.of(scene),
                        AuthorizationCases.of(scene),
                        RequestBodyCases.of(scene),
                        TimeCases.of(scene),
                        PreconditionCases.of(scene),
                        IdempotencyCases.of(scene),
                        PathParameterCases.of(scene),
                        QueryParameterCases.of(scene),
                        ProtocolCases.of(scene))
                .flatMap(cases -> cases)
                .filter(unhappy -> !scene.fixtures().isExcluded(scene.operation(), unhappy.name()));
    }

    /** Without this case, the others could be rejected for another reason. */
    private static void succeed(OperationScenario scene) {
        HttpCall call = scene.succeedingRequest();
        var answer = call.send();
        if (answer.status() < 200 || answer.status() > 299) {
            throw new AssertionError(
                    "The valid call must succeed, or the other cases prove nothing.\n" + call + "\n→ " + answer);
        }
        if (!OperationScenario.crossOriginFaults(answer).isEmpty()) {
            throw new AssertionError(OperationScenario.crossOriginFaults(answer) + "\n" + call + "\n→ " + answer);
        }
    }
}

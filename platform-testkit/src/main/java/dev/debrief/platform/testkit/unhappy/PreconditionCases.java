package dev.debrief.platform.testkit.unhappy;

import java.util.stream.Stream;

/** Missing, malformed and stale If-Match headers. */
final class PreconditionCases {

    private static final String IF_MATCH = "If-Match";

    private PreconditionCases() {}

    static Stream<UnhappyCase> of(OperationScenario scene) {
        if (!scene.operation().hasHeader(IF_MATCH)) {
            return Stream.empty();
        }
        ExpectedProblem malformed = ExpectedProblem.with(400, "malformed-request");
        return Stream.of(
                UnhappyCase.refused(
                        "no If-Match",
                        scene,
                        ExpectedProblem.with(428, "revision-required"),
                        call -> call.without(IF_MATCH)),
                UnhappyCase.refused(
                        "stale ETag",
                        scene,
                        ExpectedProblem.with(412, "stale-revision"),
                        call -> call.header(IF_MATCH, "\"987654321\"")),
                UnhappyCase.refused("ETag without quotes", scene, malformed, call -> call.header(IF_MATCH, "1")),
                UnhappyCase.refused("text as ETag", scene, malformed, call -> call.header(IF_MATCH, "\"newest\"")),
                UnhappyCase.refused(
                        "ETag out of range",
                        scene,
                        malformed,
                        call -> call.header(IF_MATCH, "\"" + "9".repeat(40) + "\"")));
    }
}

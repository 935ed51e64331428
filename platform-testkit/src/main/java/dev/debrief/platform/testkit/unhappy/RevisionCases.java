package dev.debrief.platform.testkit.unhappy;

import java.util.stream.Stream;

/** Changes that do not say against which revision, or against another one. */
final class RevisionCases {

    private static final String IF_MATCH = "If-Match";

    private RevisionCases() {}

    static Stream<UnhappyCase> of(Scene scene) {
        if (!scene.operation().hasHeader(IF_MATCH)) {
            return Stream.empty();
        }
        Refusal malformed = Refusal.with(400, "malformed-request");
        return Stream.of(
                UnhappyCase.refused(
                        "no If-Match", scene, Refusal.with(428, "revision-required"), call -> call.without(IF_MATCH)),
                UnhappyCase.refused(
                        "stale ETag",
                        scene,
                        Refusal.with(412, "stale-revision"),
                        call -> call.header(IF_MATCH, "\"987654321\"")),
                UnhappyCase.refused("ETag without quotes", scene, malformed, call -> call.header(IF_MATCH, "1")),
                UnhappyCase.refused("words as ETag", scene, malformed, call -> call.header(IF_MATCH, "\"newest\"")),
                UnhappyCase.refused(
                        "ETag beyond all numbers",
                        scene,
                        malformed,
                        call -> call.header(IF_MATCH, "\"" + "9".repeat(40) + "\"")));
    }
}

package dev.debrief.platform.testkit.unhappy;

import java.util.stream.Stream;

/** All cases of an operation. */
final class UnhappyCases {

    static final String NOTHING_WRONG = "nothing wrong";

    private UnhappyCases() {}

    static Stream<UnhappyCase> of(Scene scene) {
        return Stream.of(
                        Stream.of(new UnhappyCase(NOTHING_WRONG, () -> succeed(scene))),
                        TokenCases.of(scene),
                        BodyCases.of(scene),
                        RevisionCases.of(scene),
                        CreationCases.of(scene),
                        AddressCases.of(scene),
                        QueryCases.of(scene),
                        ProtocolCases.of(scene))
                .flatMap(cases -> cases)
                .filter(unhappy -> !scene.fixtures().isLeftOut(scene.operation(), unhappy.name()));
    }

    /** Without this, every other case could be refused for a reason of its own. */
    private static void succeed(Scene scene) {
        Call call = scene.fresh();
        var answer = call.send();
        if (answer.status() < 200 || answer.status() > 299) {
            throw new AssertionError(
                    "The plain call must succeed, or the other cases prove nothing.\n" + call + "\n→ " + answer);
        }
    }
}

package dev.debrief.platform.testkit.unhappy;

import dev.debrief.platform.testkit.api.ApiResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Unsupported media types and methods. */
final class ProtocolCases {

    private static final List<String> METHODS = List.of("DELETE", "PUT", "PATCH", "POST", "GET");

    private ProtocolCases() {}

    static Stream<UnhappyCase> of(OperationScenario scene) {
        return Stream.of(mediaType(scene), accept(scene), method(scene)).flatMap(cases -> cases);
    }

    private static Stream<UnhappyCase> mediaType(OperationScenario scene) {
        if (scene.operation().body().isEmpty()) {
            return Stream.empty();
        }
        ExpectedProblem unsupported = ExpectedProblem.with(415, "unsupported-media-type");
        return Stream.of("text/plain", "application/xml", "nonsense")
                .map(type -> UnhappyCase.refused(
                        "body of type " + type, scene, unsupported, call -> call.header("Content-Type", type)));
    }

    private static Stream<UnhappyCase> accept(OperationScenario scene) {
        return scene.operation().respondsWithBody()
                ? Stream.of(UnhappyCase.refused(
                        "nothing acceptable",
                        scene,
                        ExpectedProblem.with(406, "not-acceptable"),
                        call -> call.header("Accept", "application/x-nothing")))
                : Stream.empty();
    }

    /** Only for the first operation of each path. */
    private static Stream<UnhappyCase> method(OperationScenario scene) {
        if (!scene.operation().isFirstOfPath()) {
            return Stream.empty();
        }
        Stream<UnhappyCase> others = METHODS.stream()
                .filter(method -> !scene.operation().methodsOfPath().contains(method))
                .map(method -> new UnhappyCase("method " + method, () -> {
                    HttpCall call = scene.validRequest().method(method);
                    scene.expectRejected(call, ExpectedProblem.with(405, "method-not-allowed"));
                    expectAllowed(scene, call.send());
                }));
        UnhappyCase options = new UnhappyCase("method OPTIONS", () -> {
            ApiResponse answer = scene.validRequest()
                    .without("Authorization")
                    .method("OPTIONS")
                    .send();
            expectAllowed(scene, answer.expect(204));
        });
        return Stream.concat(others, Stream.of(options));
    }

    /** Exactly the documented methods; HEAD is that of GET. */
    private static void expectAllowed(OperationScenario scene, ApiResponse answer) {
        Set<String> expected = new TreeSet<>(scene.operation().methodsOfPath());
        expected.add("OPTIONS");
        if (expected.contains("GET")) {
            expected.add("HEAD");
        }
        Set<String> allowed = new TreeSet<>(
                List.of(answer.header("Allow").orElse("").replace(" ", "").split(",")));
        if (!allowed.equals(expected)) {
            throw new AssertionError("Allow should be " + expected + " but is " + allowed + "\n→ " + answer);
        }
    }
}

package dev.debrief.platform.testkit.unhappy;

import dev.debrief.platform.testkit.api.ApiContract;
import dev.debrief.platform.testkit.api.ApiResponse;
import java.util.stream.Stream;

/** A caller reads again what it already has. */
final class ConditionalReadCases {

    private ConditionalReadCases() {}

    static Stream<UnhappyCase> of(OperationScenario scene) {
        return scene.operation().hasHeader("If-None-Match")
                ? Stream.of(new UnhappyCase("the content that the caller has", () -> readAgain(scene)))
                : Stream.empty();
    }

    private static void readAgain(OperationScenario scene) {
        ApiResponse first = scene.validRequest().send();
        HttpCall again = scene.validRequest().header("If-None-Match", first.etag());
        ApiResponse second = again.send();
        if (second.status() != 304 || !second.body().isEmpty() || !second.etag().equals(first.etag())) {
            throw new AssertionError("should be 304 with the same ETag and no body\n" + again + "\n→ " + second);
        }
        ApiContract.ofServiceUnderTest().check(scene.operation(), second);
    }
}

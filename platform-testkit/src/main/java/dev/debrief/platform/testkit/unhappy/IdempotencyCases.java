package dev.debrief.platform.testkit.unhappy;

import dev.debrief.platform.testkit.api.ApiBody;
import dev.debrief.platform.testkit.api.ApiResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Repeated creation, and missing or invalid Idempotency-Keys. */
final class IdempotencyCases {

    private static final String KEY = "Idempotency-Key";

    private IdempotencyCases() {}

    static Stream<UnhappyCase> of(OperationScenario scene) {
        if (!scene.operation().creates()) {
            return Stream.empty();
        }
        ExpectedProblem required = ExpectedProblem.with(400, "idempotency-key-required");
        Stream<UnhappyCase> always = Stream.of(
                UnhappyCase.refused("no Idempotency-Key", scene, required, call -> call.without(KEY)),
                UnhappyCase.refused(
                        "Idempotency-Key of 1000 characters",
                        scene,
                        required,
                        call -> call.header(KEY, "k".repeat(1000))),
                new UnhappyCase("the same request again", () -> repeat(scene)));
        return scene.operation().body().filter(ApiBody::isJson).isEmpty()
                ? always
                : Stream.concat(
                        always, Stream.of(new UnhappyCase("another request with the same key", () -> reuse(scene))));
    }

    private static void repeat(OperationScenario scene) {
        HttpCall call = scene.newRequest();
        ApiResponse first = call.send().expect(201);
        DatabaseSnapshot after = DatabaseSnapshot.now();
        ApiResponse second = call.send().expect(201);
        List<String> faults = new ArrayList<>(DatabaseSnapshot.now().changesSince(after));
        if (!second.body().equals(first.body())) {
            faults.add("the body differs");
        }
        for (String header : List.of("Location", "ETag", "Content-Type")) {
            if (!second.header(header).equals(first.header(header))) {
                faults.add(header + " differs");
            }
        }
        if (!faults.isEmpty()) {
            throw new AssertionError("A repeated request must change nothing and get the same response: "
                    + String.join("; ", faults) + "\n" + call + "\n→ " + first + "\n→ " + second);
        }
    }

    private static void reuse(OperationScenario scene) {
        HttpCall call = scene.newRequest();
        call.send().expect(201);
        HttpCall other = call.body(
                scene.fixtures().differentBody(scene.operation(), call.json()).toString());
        scene.expectRejected(other, ExpectedProblem.with(422, "idempotency-key-reused"));
    }
}

package dev.debrief.platform.testkit.unhappy;

import dev.debrief.platform.testkit.api.Answer;
import dev.debrief.platform.testkit.api.ApiBody;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Creating twice, or without being able to tell. */
final class CreationCases {

    private static final String KEY = "Idempotency-Key";

    private CreationCases() {}

    static Stream<UnhappyCase> of(Scene scene) {
        if (!scene.operation().creates()) {
            return Stream.empty();
        }
        Refusal required = Refusal.with(400, "idempotency-key-required");
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

    private static void repeat(Scene scene) {
        Call call = scene.fresh();
        Answer first = call.send().expect(201);
        DatabaseState after = DatabaseState.now();
        Answer second = call.send().expect(201);
        List<String> faults = new ArrayList<>(DatabaseState.now().changesSince(after));
        if (!second.body().equals(first.body())) {
            faults.add("the body is another one");
        }
        for (String header : List.of("Location", "ETag", "Content-Type")) {
            if (!second.header(header).equals(first.header(header))) {
                faults.add(header + " is another one");
            }
        }
        if (!faults.isEmpty()) {
            throw new AssertionError("Repeating a request must change nothing and answer the same: "
                    + String.join("; ", faults) + "\n" + call + "\n→ " + first + "\n→ " + second);
        }
    }

    private static void reuse(Scene scene) {
        Call call = scene.fresh();
        call.send().expect(201);
        Call other = call.body(
                scene.fixtures().otherBody(scene.operation(), call.json()).toString());
        scene.refuse(other, Refusal.with(422, "idempotency-key-reused"));
    }
}

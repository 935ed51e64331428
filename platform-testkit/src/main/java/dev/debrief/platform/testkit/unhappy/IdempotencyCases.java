package dev.debrief.platform.testkit.unhappy;

import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiBody;
import dev.debrief.platform.testkit.api.ApiParameter;
import dev.debrief.platform.testkit.api.ApiResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Repeated creation, and missing or invalid Idempotency-Keys. */
final class IdempotencyCases {

    private static final String KEY = "Idempotency-Key";
    private static final Pattern SHORT_KEY = Pattern.compile("[A-Z]+-\\d+");

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
                new UnhappyCase("the same request again", () -> repeat(scene, call -> call)));
        always = Stream.concat(always, otherReferences(scene));
        return scene.operation().body().filter(ApiBody::isJson).isEmpty()
                ? always
                : Stream.concat(
                        always, Stream.of(new UnhappyCase("another request with the same key", () -> reuse(scene))));
    }

    /** An entity in the path is the same by its UUID and by its short key, in upper and lower case. */
    private static Stream<UnhappyCase> otherReferences(OperationScenario scene) {
        return scene.operation().pathParameters().stream()
                .filter(parameter ->
                        SHORT_KEY.matcher(parameter.example().orElse("")).matches())
                .map(ApiParameter::name)
                .flatMap(name -> Stream.of(
                        sameEntity(scene, name, "the short key", call -> keyOf(call, name)),
                        sameEntity(
                                scene,
                                name,
                                "the short key in lower case",
                                call -> keyOf(call, name).toLowerCase(Locale.ROOT)),
                        sameEntity(
                                scene,
                                name,
                                "the UUID in upper case",
                                call -> call.path(name).toUpperCase(Locale.ROOT))));
    }

    private static UnhappyCase sameEntity(
            OperationScenario scene, String parameter, String what, Function<HttpCall, String> reference) {
        return new UnhappyCase(
                "the same request again with " + what + " as " + parameter,
                () -> repeat(scene, call -> call.path(parameter, reference.apply(call))));
    }

    /** The short key of the entity whose UUID a call has as this parameter. */
    private static String keyOf(HttpCall call, String parameter) {
        String key =
                call.parent(parameter).token(Tokens.admin()).send().expect(200).text("/key");
        if (!SHORT_KEY.matcher(key).matches()) {
            throw new AssertionError(call + " has no entity with a short key as " + parameter);
        }
        return key;
    }

    private static void repeat(OperationScenario scene, UnaryOperator<HttpCall> change) {
        HttpCall call = scene.newRequest();
        ApiResponse first = call.send().expect(201);
        DatabaseSnapshot after = DatabaseSnapshot.now();
        ApiResponse second = change.apply(call).send().expect(201);
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

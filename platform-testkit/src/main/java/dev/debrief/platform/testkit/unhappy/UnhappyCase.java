package dev.debrief.platform.testkit.unhappy;

import java.util.Optional;
import java.util.function.Function;

/**
 * An invalid call of an operation.
 *
 * @param name what is wrong with the call
 * @param value the value of the request body that is wrong, if it is only one
 */
record UnhappyCase(String name, Optional<MutatedValue> value, Runnable run) {

    /**
     * A value of a request body.
     *
     * @param mutation what is wrong with it
     * @param type where its type is declared: a property of a schema
     */
    record MutatedValue(String mutation, String type) {}

    UnhappyCase(String name, Runnable run) {
        this(name, Optional.empty(), run);
    }

    UnhappyCase of(MutatedValue mutated) {
        return new UnhappyCase(name, Optional.of(mutated), run);
    }

    /** A call that must be rejected. */
    static UnhappyCase refused(
            String name, OperationScenario scene, ExpectedProblem refusal, Function<HttpCall, HttpCall> mutation) {
        return new UnhappyCase(name, () -> scene.expectRejected(mutation.apply(scene.validRequest()), refusal));
    }
}

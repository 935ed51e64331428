package dev.debrief.platform.testkit.unhappy;

import java.util.function.Function;

/**
 * An invalid call of an operation.
 *
 * @param name what is wrong with the call
 */
record UnhappyCase(String name, Runnable run) {

    /** A call that must be rejected. */
    static UnhappyCase refused(
            String name, OperationScenario scene, ExpectedProblem refusal, Function<HttpCall, HttpCall> mutation) {
        return new UnhappyCase(name, () -> scene.expectRejected(mutation.apply(scene.validRequest()), refusal));
    }
}

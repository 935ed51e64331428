package dev.debrief.platform.testkit.unhappy;

import java.util.function.Function;

/**
 * One way to call an operation wrongly.
 *
 * @param name says what is wrong
 */
record UnhappyCase(String name, Runnable run) {

    /** A call that must be refused. */
    static UnhappyCase refused(
            String name, OperationScenario scene, ExpectedProblem refusal, Function<HttpCall, HttpCall> mutation) {
        return new UnhappyCase(name, () -> scene.refuse(mutation.apply(scene.valid()), refusal));
    }
}

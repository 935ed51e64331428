package dev.debrief.platform.testkit.unhappy;

import java.util.function.Function;

/**
 * One way to call an operation wrongly.
 *
 * @param name says what is wrong
 */
record UnhappyCase(String name, Runnable run) {

    /** A call that must be refused. */
    static UnhappyCase refused(String name, Scene scene, Refusal refusal, Function<Call, Call> spoil) {
        return new UnhappyCase(name, () -> scene.refuse(spoil.apply(scene.valid()), refusal));
    }
}

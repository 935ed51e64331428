package dev.debrief.localstack;

import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/**
 * A process that a {@link Supervisor} keeps running.
 *
 * @param address shown when it is ready again
 * @param hasCrashed whether the process was started, was not stopped on purpose, and no longer runs
 * @param failure completes a sentence about the process to an error message with the end of its log
 * @param start starts it and waits until it is ready; throws if it is not
 */
record Supervised(
        String name, String address, BooleanSupplier hasCrashed, UnaryOperator<String> failure, Runnable start) {}

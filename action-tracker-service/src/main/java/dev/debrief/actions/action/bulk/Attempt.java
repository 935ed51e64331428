package dev.debrief.actions.action.bulk;

import dev.debrief.platform.problem.ProblemException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How far an entry of a bulk request has come: what it has become, or the problem that refuses it.
 *
 * @param <T> what it has become
 */
public final class Attempt<T> {

    private final @Nullable T result;
    private final @Nullable ProblemException problem;

    private Attempt(@Nullable T result, @Nullable ProblemException problem) {
        this.result = result;
        this.problem = problem;
    }

    /** Refused if the step throws a problem. */
    public static <T> Attempt<T> of(Supplier<T> step) {
        try {
            return new Attempt<>(step.get(), null);
        } catch (ProblemException refusal) {
            return new Attempt<>(null, refusal);
        }
    }

    /** The next step, unless it is refused. */
    <R> Attempt<R> then(Function<T, R> step) {
        T current = result;
        return current == null ? new Attempt<>(null, problem) : of(() -> step.apply(current));
    }

    boolean isRefused() {
        return problem != null;
    }

    Optional<T> result() {
        return Optional.ofNullable(result);
    }

    Optional<ProblemException> problem() {
        return Optional.ofNullable(problem);
    }
}

package dev.debrief.platform.problem;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Problems of query parameters: each error names the parameter, its value and the allowed values. */
public final class ParameterProblems {

    private static final int MAX_ECHO_LENGTH = 100;

    private ParameterProblems() {}

    /**
     * The problem of one wrong value.
     *
     * @param expectation what the value must be: {@code must be from 1 to 200}
     */
    public static ProblemException invalid(String parameter, Object value, String expectation) {
        return of(List.of(error(parameter, value.toString(), expectation, List.of())));
    }

    /** Like {@link #invalid}, for a type of its own. */
    public static ProblemException invalid(ProblemType type, String parameter, String value, String expectation) {
        return type.because(parameter + " " + expectation + ".").with(error(parameter, value, expectation, List.of()));
    }

    /** The problem of one value that is not among the allowed ones. */
    public static ProblemException notOneOf(String parameter, String value, Collection<String> allowed) {
        return of(List.of(error(parameter, value, oneOf(allowed), List.copyOf(allowed))));
    }

    /** What a value must be that is one of a few. */
    public static String oneOf(Collection<String> allowed) {
        return "must be one of " + String.join(", ", allowed);
    }

    /** The problem of a request with these errors; there is at least one. */
    public static ProblemException of(List<Problem.FieldError> errors) {
        ProblemException problem = StandardProblem.VALIDATION_FAILED.because(
                errors.size() == 1
                        ? errors.get(0).pointer() + " " + errors.get(0).detail() + "."
                        : errors.size() + " query parameters are not valid, see errors.");
        errors.forEach(problem::with);
        return problem;
    }

    /**
     * An error of a parameter.
     *
     * @param value as sent; null if the name is wrong
     * @param allowed all allowed values; empty if they cannot be listed
     */
    public static Problem.FieldError error(
            String parameter, @Nullable String value, String detail, List<String> allowed) {
        return new Problem.FieldError(
                detail,
                shortened(parameter),
                value == null ? null : shortened(value),
                allowed.isEmpty() ? null : List.copyOf(allowed));
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= MAX_ECHO_LENGTH
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MAX_ECHO_LENGTH)) + "…";
    }
}

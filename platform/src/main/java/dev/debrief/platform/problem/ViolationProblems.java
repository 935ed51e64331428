package dev.debrief.platform.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Maps Bean Validation failures to field errors with pointers into the body. */
public final class ViolationProblems {

    private ViolationProblems() {}

    static Response of(ConstraintViolationException exception) {
        List<Problem.FieldError> errors = errors(exception.getConstraintViolations());
        return ProblemResponses.answer(StandardProblem.VALIDATION_FAILED, summary(errors.size()), errors, Map.of());
    }

    /** The problem of values that a package validates itself. */
    public static ProblemException problemOf(String detail, Collection<? extends ConstraintViolation<?>> violations) {
        ProblemException problem = StandardProblem.VALIDATION_FAILED.because(detail);
        errors(violations).forEach(error -> problem.at(error.pointer().substring(1), error.detail()));
        return problem;
    }

    private static List<Problem.FieldError> errors(Collection<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(violation -> new Problem.FieldError(violation.getMessage(), ViolationPointers.of(violation)))
                .sorted(Comparator.comparing(Problem.FieldError::pointer).thenComparing(Problem.FieldError::detail))
                .toList();
    }

    private static String summary(int errors) {
        return errors == 1 ? "1 field is not valid, see errors." : errors + " fields are not valid, see errors.";
    }
}

package dev.debrief.platform.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Maps Bean Validation failures to field errors with pointers into the body. */
final class ViolationProblems {

    private ViolationProblems() {}

    static Response of(ConstraintViolationException exception) {
        List<Problem.FieldError> errors = exception.getConstraintViolations().stream()
                .map(violation -> new Problem.FieldError(violation.getMessage(), pointer(violation)))
                .sorted(Comparator.comparing(Problem.FieldError::pointer).thenComparing(Problem.FieldError::detail))
                .toList();
        return ProblemResponses.answer(StandardProblem.VALIDATION_FAILED, summary(errors.size()), errors, Map.of());
    }

    private static String summary(int errors) {
        return errors == 1 ? "1 field is not valid, see errors." : errors + " fields are not valid, see errors.";
    }

    /** Drops method and parameter: {@code report.request.times.startedAt} becomes {@code #/times/startedAt}. */
    private static String pointer(ConstraintViolation<?> violation) {
        StringBuilder pointer = new StringBuilder("#");
        String parameter = "";
        boolean insideMethod = false;
        boolean insideBody = false;
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.METHOD) {
                insideMethod = true;
                continue;
            }
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
                continue;
            }
            insideBody = true;
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getName() != null && node.getKind() != ElementKind.CONTAINER_ELEMENT) {
                pointer.append('/').append(node.getName());
            }
        }
        return insideMethod && !insideBody ? parameter : pointer.toString();
    }
}

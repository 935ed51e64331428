package dev.debrief.platform.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Problems of unreadable JSON: syntax errors, unknown properties, values of the wrong type. */
public final class JsonProblems {

    private JsonProblems() {}

    /** The response to a failure caused by a JSON exception. */
    static Optional<Response> of(Throwable exception) {
        return Stream.<@Nullable Throwable>iterate(exception, cause -> cause != null, cause -> cause.getCause())
                .limit(20)
                .filter(JacksonException.class::isInstance)
                .map(JacksonException.class::cast)
                .findFirst()
                .map(cause -> ProblemResponses.answer(problemOf(cause)));
    }

    /** The problem of a JSON exception, for packages that parse JSON themselves. */
    public static ProblemException problemOf(JacksonException exception) {
        if (exception instanceof UnrecognizedPropertyException unknown) {
            return field(unknown, "is unknown. Known members: " + known(unknown));
        }
        if (exception instanceof InvalidFormatException format
                && format.getTargetType().isEnum()) {
            return field(
                    format,
                    "must be one of " + Arrays.toString(format.getTargetType().getEnumConstants()));
        }
        if (exception instanceof MismatchedInputException mismatch) {
            return field(mismatch, expectation(mismatch));
        }
        if (exception instanceof StreamConstraintsException) {
            return StandardProblem.MALFORMED_REQUEST.because("The JSON is nested too deeply or a value is too long.");
        }
        if (exception instanceof JsonMappingException mapping
                && mapping.getCause() instanceof StreamReadException broken) {
            return problemOf(broken);
        }
        if (exception instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            return field(mapping, rootMessage(mapping));
        }
        return StandardProblem.MALFORMED_REQUEST.because("The body is not JSON" + place(exception.getLocation()) + ".");
    }

    /** What is wrong with a line of JSON, without the words of the parser, which name its settings. */
    public static String syntaxError(JsonProcessingException broken) {
        JsonLocation location = broken.getLocation();
        return location == null ? "is not JSON" : "is not JSON (column " + location.getColumnNr() + ")";
    }

    private static ProblemException field(JsonMappingException exception, String detail) {
        return StandardProblem.VALIDATION_FAILED
                .because("1 field is not valid, see errors.")
                .at(pointer(exception), detail);
    }

    private static String expectation(MismatchedInputException mismatch) {
        Class<?> target = mismatch.getTargetType();
        if (target == null) {
            return "has the wrong type";
        }
        String expected = EXPECTED.get(target.getName());
        if (expected != null) {
            return "must be " + expected;
        }
        if (target.isRecord() || Map.class.isAssignableFrom(target)) {
            return "must be an object";
        }
        return Iterable.class.isAssignableFrom(target) || target.isArray() ? "must be an array" : "has the wrong type";
    }

    private static final Map<String, String> EXPECTED = Map.ofEntries(
            Map.entry("java.lang.String", "a text"),
            Map.entry("java.time.Instant", "a date and time with offset like 2024-11-15T10:15:00Z"),
            Map.entry("java.time.LocalDate", "a date like 2024-11-15"),
            Map.entry("java.util.UUID", "a UUID"),
            Map.entry("java.net.URI", "a URL"),
            Map.entry("boolean", "true or false"),
            Map.entry("java.lang.Boolean", "true or false"),
            Map.entry("int", "a whole number"),
            Map.entry("long", "a whole number"),
            Map.entry("java.lang.Integer", "a whole number"),
            Map.entry("java.lang.Long", "a whole number"),
            Map.entry("java.math.BigDecimal", "a number"));

    private static String known(UnrecognizedPropertyException exception) {
        return Optional.ofNullable(exception.getKnownPropertyIds()).orElse(List.of()).stream()
                .map(String::valueOf)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String pointer(JsonMappingException exception) {
        return exception.getPath().stream()
                .map(reference -> reference.getFieldName() == null
                        ? String.valueOf(reference.getIndex())
                        : escaped(reference.getFieldName()))
                .collect(Collectors.joining("/", exception.getPath().isEmpty() ? "" : "/", ""));
    }

    /** A member name as a segment of a JSON Pointer. */
    public static String escaped(String member) {
        return member.replace("~", "~0").replace("/", "~1");
    }

    private static String rootMessage(JsonMappingException exception) {
        String message = exception.getCause() == null
                ? exception.getOriginalMessage()
                : exception.getCause().getMessage();
        return message == null ? "is not valid" : message.lines().findFirst().orElse("is not valid");
    }

    private static String place(@Nullable JsonLocation location) {
        return location == null || location.getLineNr() < 1
                ? ""
                : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }
}

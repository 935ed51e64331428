package dev.debrief.platform.problem;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A failure with a problem type. Any package may throw it; the platform answers it. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient Map<String, Object> extensions = new LinkedHashMap<>();
    private final transient List<Problem.FieldError> errors = new ArrayList<>();

    private transient @Nullable Duration retryAfter;

    public ProblemException(ProblemType type, String detail) {
        super(detail, null, false, true);
        this.type = type;
    }

    /** Adds an extension member to the problem. */
    public ProblemException with(String member, Object value) {
        extensions.put(member, value);
        return this;
    }

    /** Adds a field error. @param pointer JSON Pointer into the body: {@code /times/startedAt} */
    public ProblemException at(String pointer, String detail) {
        errors.add(new Problem.FieldError(detail, "#" + pointer));
        return this;
    }

    /** Adds an error of a query parameter. */
    ProblemException with(Problem.FieldError error) {
        errors.add(error);
        return this;
    }

    /** When the caller should try again, as {@code Retry-After}. */
    public ProblemException retryAfter(Duration wait) {
        retryAfter = wait;
        return this;
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    public ProblemType type() {
        return type;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    public Map<String, Object> extensions() {
        return Map.copyOf(extensions);
    }

    public List<Problem.FieldError> errors() {
        return List.copyOf(errors);
    }
}

package dev.debrief.platform.problem;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceId;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.List;
import java.util.Map;

/** Builds responses from problems. */
public final class ProblemResponses {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final int RETRY_AFTER_SECONDS = 2;

    private ProblemResponses() {}

    static Response answer(ProblemException problem) {
        return answer(problem.type(), problem.detail(), problem.errors(), problem.extensions());
    }

    static Response answer(ProblemType type, String detail) {
        return answer(type, detail, List.of(), Map.of());
    }

    static Response answer(
            ProblemType type, String detail, List<Problem.FieldError> errors, Map<String, Object> extensions) {
        ResponseBuilder response = Response.status(type.status())
                .type(MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .entity(of(type, detail, errors, extensions));
        if (type.status() == StandardProblem.UNAUTHENTICATED.status()) {
            response.header("WWW-Authenticate", "Bearer");
        }
        if (type.status() == StandardProblem.UNAVAILABLE.status()
                || type.slug().equals(StandardProblem.REQUEST_IN_PROGRESS.slug())) {
            response.header("Retry-After", RETRY_AFTER_SECONDS);
        }
        return response.build();
    }

    static Problem of(
            ProblemType type, String detail, List<Problem.FieldError> errors, Map<String, Object> extensions) {
        return new Problem(type.uri(), type.title(), type.status(), detail, traceId(), errors, extensions);
    }

    private static String traceId() {
        SpanContext context = Span.current().getSpanContext();
        return context.isValid() ? context.getTraceId() : TraceId.getInvalid();
    }
}

package dev.debrief.platform.problem;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceId;
import io.vertx.core.json.JsonObject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Builds responses from problems. */
public final class ProblemResponses {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String RETRY_AFTER = "Retry-After";
    private static final int RETRY_AFTER_SECONDS = 2;

    private ProblemResponses() {}

    static Response answer(ProblemException problem) {
        Response answer = answer(problem.type(), problem.detail(), problem.errors(), problem.extensions());
        return problem.retryAfter()
                .map(wait -> Response.fromResponse(answer)
                        .header(RETRY_AFTER, null)
                        .header(RETRY_AFTER, wholeSeconds(wait))
                        .build())
                .orElse(answer);
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
            response.header(RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return response.build();
    }

    static Problem of(
            ProblemType type, String detail, List<Problem.FieldError> errors, Map<String, Object> extensions) {
        return new Problem(type.uri(), type.title(), type.status(), detail, traceId(), errors, extensions);
    }

    /** A problem as JSON, for failures outside of REST operations. */
    public static String json(ProblemType type, String detail) {
        Problem problem = of(type, detail, List.of(), Map.of());
        return new JsonObject()
                .put("type", problem.type().toString())
                .put("title", problem.title())
                .put("status", problem.status())
                .put("detail", problem.detail())
                .put("traceId", problem.traceId())
                .encode();
    }

    /** Rounded up: a caller that waits so long is not too early. */
    private static long wholeSeconds(Duration wait) {
        return wait.plusSeconds(1).minusNanos(1).toSeconds();
    }

    private static String traceId() {
        SpanContext context = Span.current().getSpanContext();
        return context.isValid() ? context.getTraceId() : TraceId.getInvalid();
    }
}

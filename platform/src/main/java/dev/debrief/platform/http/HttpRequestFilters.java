package dev.debrief.platform.http;

import dev.debrief.platform.problem.HttpProblems;
import dev.debrief.platform.problem.ProblemException;
import dev.debrief.platform.problem.ProblemResponses;
import dev.debrief.platform.problem.ProblemType;
import dev.debrief.platform.problem.StandardProblem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;

/** Rejects malformed requests with a problem before they reach a resource. */
class HttpRequestFilters {

    private static final int BEFORE_EVERYTHING = 1000;

    private final BodyLimitHandler bodyLimit;

    HttpRequestFilters(HttpBodyConfig config) {
        this.bodyLimit =
                new BodyLimitHandler(config, context -> answer(context, StandardProblem.PAYLOAD_TOO_LARGE.status()));
    }

    void onFilters(@Observes Filters filters) {
        filters.register(this::handle, BEFORE_EVERYTHING);
    }

    /** Handles failures of the HTTP layer, which would otherwise be answered without a body. */
    void onRouter(@Observes Router router) {
        List.of(400, 404, 405, 413, 414, 415, 431)
                .forEach(status -> router.errorHandler(status, context -> answer(context, status)));
        router.route().order(Integer.MIN_VALUE).failureHandler(HttpRequestFilters::answerFailure);
    }

    /** A handler failed with a problem or a bare status; Quarkus would answer without a body. */
    private static void answerFailure(RoutingContext context) {
        int status = context.statusCode();
        if (context.failure() instanceof ProblemException problem) {
            answer(context, problem.type(), problem.detail());
        } else if (context.failure() == null && status >= 400 && status < 500) {
            answer(context, status);
        } else {
            context.next();
        }
    }

    private void handle(RoutingContext context) {
        if (containsNulCharacter(context.request())) {
            answer(context, StandardProblem.MALFORMED_REQUEST, "Path and parameters must not contain NUL characters.");
            return;
        }
        Optional<StandardProblem> refusal = RequestHeaders.refusalOf(context.request());
        if (refusal.isPresent()) {
            answer(context, refusal.get().status());
            return;
        }
        bodyLimit.handle(context);
    }

    private static boolean containsNulCharacter(HttpServerRequest request) {
        String uri = request.uri();
        return uri.contains("%00") || uri.indexOf('\0') >= 0;
    }

    private static void answer(RoutingContext context, int status) {
        answer(context, HttpProblems.typeOf(status), HttpProblems.detailOf(status));
    }

    private static void answer(RoutingContext context, ProblemType type, String detail) {
        if (context.response().ended() || context.response().headWritten()) {
            return;
        }
        context.response()
                .setStatusCode(type.status())
                .putHeader("Content-Type", ProblemResponses.MEDIA_TYPE)
                .putHeader("Cache-Control", "no-store")
                .end(ProblemResponses.json(type, detail));
    }
}

package dev.debrief.platform.http;

import dev.debrief.platform.problem.StandardProblem;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/**
 * Answers preflight requests and lets pages of the allowed origins read responses. Other requests are unaffected by
 * their origin: without these headers, the browser keeps the response from the page.
 */
final class CrossOriginHandler implements Handler<RoutingContext> {

    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String REQUEST_HEADERS =
            "Accept, Authorization, Content-Digest, Content-Type, Idempotency-Key,"
                    + " If-Match, If-None-Match, Last-Event-ID, Range, traceparent, tracestate";
    private static final String RESPONSE_HEADERS = "Allow, Content-Disposition, Content-Range, Deprecation, ETag,"
            + " Idempotent-Replayed, Link, Location, RateLimit, RateLimit-Policy, Retry-After, Sunset";

    /** Two hours, the most that Chromium accepts. */
    private static final String MAX_AGE_SECONDS = "7200";

    private final AllowedOrigins origins;

    CrossOriginHandler(AllowedOrigins origins) {
        this.origins = origins;
    }

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        String origin = request.getHeader("Origin");
        boolean allowed = origin != null && origins.contain(origin);
        if (allowed) {
            context.response().putHeader("Access-Control-Allow-Origin", origin);
        }
        if (origin != null && isPreflight(request)) {
            answerPreflight(context, origin, allowed);
            return;
        }
        if (allowed) {
            context.response().putHeader("Access-Control-Expose-Headers", RESPONSE_HEADERS);
        }
        context.next();
    }

    /** A browser asks before it sends the request itself, without a token. */
    private static boolean isPreflight(HttpServerRequest request) {
        return request.method().equals(HttpMethod.OPTIONS)
                && request.headers().contains("Access-Control-Request-Method");
    }

    private static void answerPreflight(RoutingContext context, String origin, boolean allowed) {
        if (!allowed) {
            context.fail(StandardProblem.ORIGIN_NOT_ALLOWED.because("Pages of " + origin
                    + " may not call this service. Its operator can add the origin to DEBRIEF_CORS_ORIGINS."));
            return;
        }
        HttpServerResponse response = context.response();
        response.putHeader("Access-Control-Allow-Methods", METHODS)
                .putHeader("Access-Control-Allow-Headers", REQUEST_HEADERS)
                .putHeader("Access-Control-Max-Age", MAX_AGE_SECONDS)
                .setStatusCode(204)
                .end();
    }
}

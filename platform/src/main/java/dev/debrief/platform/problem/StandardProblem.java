package dev.debrief.platform.problem;

/** Problem types of all services. */
public enum StandardProblem implements ProblemType {
    MALFORMED_REQUEST("malformed-request", "The request is malformed", 400),
    VALIDATION_FAILED("validation-failed", "The request is not valid", 400),
    INVALID_CURSOR("invalid-cursor", "The cursor cannot be used", 400),
    IDEMPOTENCY_KEY_REQUIRED("idempotency-key-required", "An Idempotency-Key is required", 400),
    UNAUTHENTICATED("unauthenticated", "A valid bearer token is required", 401),
    FORBIDDEN("forbidden", "The token does not allow this", 403),
    ORIGIN_NOT_ALLOWED("origin-not-allowed", "Pages of this origin may not call the API", 403),
    NOT_FOUND("not-found", "Not found", 404),
    METHOD_NOT_ALLOWED("method-not-allowed", "Method not allowed", 405),
    NOT_ACCEPTABLE("not-acceptable", "None of the accepted media types is available", 406),
    REQUEST_TIMEOUT("request-timeout", "The request did not arrive in time", 408),
    REQUEST_IN_PROGRESS("request-in-progress", "The same request is still running", 409),
    STALE_REVISION("stale-revision", "The resource has changed since it was read", 412),
    PAYLOAD_TOO_LARGE("payload-too-large", "The request body is too large", 413),
    URI_TOO_LONG("uri-too-long", "The request line is too long", 414),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", "The media type of the body is not supported", 415),
    IDEMPOTENCY_KEY_REUSED("idempotency-key-reused", "The Idempotency-Key was used for another request", 422),
    REVISION_REQUIRED("revision-required", "If-Match is required", 428),
    TOO_MANY_REQUESTS("too-many-requests", "Too many requests", 429),
    HEADERS_TOO_LARGE("headers-too-large", "The request headers are too large", 431),
    INTERNAL("internal-error", "Internal error", 500),
    UNAVAILABLE("unavailable", "The service is unavailable", 503);

    private final Definition definition;

    StandardProblem(String slug, String title, int status) {
        this.definition = new Definition(slug, title, status);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}

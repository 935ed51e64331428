package dev.debrief.platform.http;

import dev.debrief.platform.problem.StandardProblem;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Headers that Quarkus or JAX-RS would fail to read, or misread. */
final class RequestHeaders {

    private static final String ACCEPT = "Accept";
    private static final String CONTENT_TYPE = "Content-Type";

    private static final Set<HttpMethod> WITHOUT_BODY =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.DELETE, HttpMethod.OPTIONS);

    private static final String BEARER = "bearer ";

    private RequestHeaders() {}

    /**
     * Why a request is refused. Removes an empty {@code Accept}, which accepts anything, and a type that cannot be read
     * where there is no body to describe.
     */
    static Optional<StandardProblem> refusalOf(HttpServerRequest request) {
        MultiMap headers = request.headers();
        String accepted = headers.get(ACCEPT);
        if (accepted != null && accepted.isBlank()) {
            headers.remove(ACCEPT);
            accepted = null;
        }
        if (!hasUsableType(headers.get(CONTENT_TYPE))) {
            if (mayHaveBody(request)) {
                return Optional.of(StandardProblem.UNSUPPORTED_MEDIA_TYPE);
            }
            headers.remove(CONTENT_TYPE);
        }
        if (accepted != null && !Stream.of(accepted.split(",")).allMatch(RequestHeaders::isMediaType)) {
            return Optional.of(StandardProblem.NOT_ACCEPTABLE);
        }
        String authorization = headers.get("Authorization");
        return authorization != null && hasIncompleteToken(authorization)
                ? Optional.of(StandardProblem.UNAUTHENTICATED)
                : Optional.empty();
    }

    /** With nothing before the first dot, between two dots or after the last one. */
    private static boolean hasIncompleteToken(String authorization) {
        if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return false;
        }
        String token = authorization.substring(BEARER.length()).strip();
        return token.startsWith(".") || token.contains("..") || token.endsWith(".");
    }

    private static boolean mayHaveBody(HttpServerRequest request) {
        return !WITHOUT_BODY.contains(request.method()) && !"0".equals(request.getHeader("Content-Length"));
    }

    /** Readers of bodies take an empty type for JSON, and fail on a character set that they do not have. */
    private static boolean hasUsableType(@Nullable String contentType) {
        if (contentType == null) {
            return true;
        }
        try {
            String charset = MediaType.valueOf(contentType).getParameters().get(MediaType.CHARSET_PARAMETER);
            return !contentType.isBlank() && (charset == null || Charset.isSupported(charset));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static boolean isMediaType(String text) {
        try {
            MediaType.valueOf(text.strip());
            return true;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}

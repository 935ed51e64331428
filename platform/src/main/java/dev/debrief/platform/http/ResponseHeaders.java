package dev.debrief.platform.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Completes the headers of a response after everything else has set them, just before they are sent. */
final class ResponseHeaders {

    /** Everything else is compressed already, must not be delayed, or is sent in ranges of its bytes. */
    private static final Set<String> COMPRESSIBLE = Set.of(
            "application/json",
            "application/problem+json",
            "application/yaml",
            "application/javascript",
            "image/svg+xml",
            "text/calendar",
            "text/css",
            "text/csv",
            "text/html",
            "text/javascript",
            "text/markdown");

    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final String VARY = "Vary";
    private static final String CACHE_CONTROL = "Cache-Control";
    private static final String POLICY = "Content-Security-Policy";
    private static final String NO_FRAMES = "frame-ancestors 'none'";

    private final boolean variesByOrigin;

    ResponseHeaders(boolean variesByOrigin) {
        this.variesByOrigin = variesByOrigin;
    }

    void complete(RoutingContext context) {
        MultiMap headers = context.response().headers();
        if (variesByOrigin) {
            headers.add(VARY, "Origin");
        }
        compress(headers);
        addCachePolicy(context.request(), headers);
        addFramePolicy(headers);
        headers.set("X-Content-Type-Options", "nosniff");
        List.copyOf(headers.names()).forEach(name -> sendOnce(name, headers));
    }

    /** The server compresses every response without Content-Encoding whose client accepts it. */
    private static void compress(MultiMap headers) {
        if (COMPRESSIBLE.contains(mediaType(headers)) && !headers.contains("Accept-Ranges")) {
            headers.add(VARY, "Accept-Encoding");
        } else if (!headers.contains("Content-Encoding")) {
            headers.set("Content-Encoding", "identity");
        }
    }

    private static String mediaType(MultiMap headers) {
        String type = headers.get("Content-Type");
        return type == null ? "" : type.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
    }

    /** What has an ETag may be stored, and is revalidated before each use. */
    private static void addCachePolicy(HttpServerRequest request, MultiMap headers) {
        if (request.path().startsWith("/api/") && !headers.contains(CACHE_CONTROL)) {
            boolean isRead = READS.contains(request.method());
            headers.set(CACHE_CONTROL, isRead && headers.contains("ETag") ? "private, no-cache" : "no-store");
        }
    }

    private static void addFramePolicy(MultiMap headers) {
        String policy = headers.get(POLICY);
        if (policy == null) {
            headers.set(POLICY, NO_FRAMES);
        } else if (!policy.contains("frame-ancestors")) {
            headers.set(POLICY, policy + "; " + NO_FRAMES);
        }
    }

    /** Several places may set the same header, such as Vary. */
    private static void sendOnce(String name, MultiMap headers) {
        List<String> values = headers.getAll(name);
        if (values.size() > 1 && !name.equalsIgnoreCase("Set-Cookie")) {
            headers.set(name, String.join(", ", new LinkedHashSet<>(values)));
        }
    }
}

package dev.debrief.platform.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Rejects request bodies that are too large with a problem. The limit of Quarkus would answer without a body; this
 * handler runs before it.
 */
final class BodyLimitHandler {

    private final long bytes;
    private final Map<Pattern, Long> largeBodies;
    private final Consumer<RoutingContext> refusal;

    BodyLimitHandler(HttpBodyConfig config, Consumer<RoutingContext> refusal) {
        this.bytes = config.maxBodySize().asLongValue();
        this.largeBodies = config.largeBodies().values().stream()
                .collect(Collectors.toUnmodifiableMap(
                        large -> pattern(large.path()), large -> large.limit().asLongValue()));
        this.refusal = refusal;
    }

    private static Pattern pattern(String path) {
        return Pattern.compile(
                Arrays.stream(path.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining("[^/]+")));
    }

    void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        long declared = declaredLength(request);
        boolean chunked = request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
        if (declared <= 0 && !chunked) {
            context.next();
            return;
        }
        OptionalLong large = largeLimit(context.normalizedPath());
        if (declared > large.orElse(bytes)) {
            refuse(context);
        } else if (large.isEmpty() && chunked) {
            collect(context);
        } else {
            context.next();
        }
    }

    private OptionalLong largeLimit(String path) {
        return largeBodies.entrySet().stream()
                .filter(large -> large.getKey().matcher(path).matches())
                .mapToLong(Map.Entry::getValue)
                .findFirst();
    }

    /** A chunked body has no length: it is buffered until its end, or until it is too large. */
    private void collect(RoutingContext context) {
        Buffer body = Buffer.buffer();
        context.request()
                .handler(chunk -> {
                    body.appendBuffer(chunk);
                    if (body.length() > bytes) {
                        context.request().endHandler(null);
                        refuse(context);
                    }
                })
                .endHandler(end -> {
                    ((RoutingContextInternal) context).setBody(body);
                    context.next();
                })
                .resume();
    }

    /** Keeps reading for a while: a caller that is still sending would not read the response. */
    private void refuse(RoutingContext context) {
        long[] left = {16 * bytes};
        context.request()
                .handler(chunk -> {
                    left[0] -= chunk.length();
                    if (left[0] < 0) {
                        context.request().connection().close();
                    }
                })
                .resume();
        refusal.accept(context);
    }

    private static long declaredLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }
}

package dev.debrief.platform.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;

/**
 * Refuses bodies that are too large as a problem. Quarkus has such a limit too, but answers with an empty body; this one
 * comes before it.
 */
final class BodyLimit {

    private static final int PAYLOAD_TOO_LARGE = 413;

    private final long bytes;
    private final BodyHandler collected;

    BodyLimit(long bytes) {
        this.bytes = bytes;
        this.collected = BodyHandler.create(false).setBodyLimit(bytes);
    }

    void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (declaredLength(request) > bytes) {
            refuse(context);
        } else if (request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            collected.handle(context);
        } else {
            context.next();
        }
    }

    /** Reads on for a while, for a caller that is still sending would not read the answer. */
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
        context.fail(PAYLOAD_TOO_LARGE);
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

package dev.debrief.platform.outgoing;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A response of any status; a redirect is one, too, and is not followed.
 *
 * @param body its first bytes, up to the limit
 * @param truncated whether the body is longer than the limit
 */
public record OutgoingResponse(int status, HttpHeaders headers, byte[] body, boolean truncated) {

    public boolean succeeded() {
        return status / 100 == 2;
    }

    /** The body as UTF-8. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The requested delay before the next attempt; null without a valid one. */
    public @Nullable Duration retryAfter(Instant now) {
        return RetryAfter.parse(headers.firstValue("Retry-After").orElse(null), now);
    }
}

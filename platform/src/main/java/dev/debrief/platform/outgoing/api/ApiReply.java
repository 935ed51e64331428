package dev.debrief.platform.outgoing.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.platform.outgoing.RetryAfter;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A response of any status but those of failures of the server.
 *
 * @param json missing if there is no body, or it is no JSON
 * @param at when it was received
 */
public record ApiReply(int status, HttpHeaders headers, JsonNode json, Instant at) {

    private static final int REDIRECTION = 3;

    public boolean succeeded() {
        return status / 100 == 2;
    }

    public boolean redirects() {
        return status / 100 == REDIRECTION;
    }

    public @Nullable String header(String name) {
        return headers.firstValue(name).map(String::strip).orElse(null);
    }

    public @Nullable Duration retryAfter() {
        return RetryAfter.parse(header("Retry-After"), at);
    }
}

package dev.debrief.platform.outgoing.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.platform.outgoing.RetryAfter;
import dev.debrief.platform.time.InstantText;
import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A response of any status but those of failures of the server.
 *
 * @param json missing if there is no body, or it is no JSON
 * @param at when it was received
 */
public record ApiReply(int status, HttpHeaders headers, JsonNode json, Instant at) {

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");
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

    /** Until the time in a header, in seconds since 1970; null without one that lies ahead. */
    public @Nullable Duration untilEpochSecond(String name) {
        String seconds = header(name);
        return seconds == null || !SECONDS.matcher(seconds).matches()
                ? null
                : until(Instant.ofEpochSecond(Long.parseLong(seconds)));
    }

    /** Until the time in a header, in ISO 8601; null without one that lies ahead. */
    public @Nullable Duration untilInstant(String name) {
        String text = header(name);
        if (text == null) {
            return null;
        }
        try {
            return until(InstantText.parse(text));
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private @Nullable Duration until(Instant time) {
        return time.isAfter(at) ? Duration.between(at, time) : null;
    }
}

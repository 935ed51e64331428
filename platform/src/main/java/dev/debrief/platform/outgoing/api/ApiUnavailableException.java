package dev.debrief.platform.outgoing.api;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** There was no usable response. Whether the product has done what it was asked for is unknown. */
public class ApiUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Duration retryAfter;

    public ApiUnavailableException(String message, @Nullable Duration retryAfter) {
        super(message);
        this.retryAfter = retryAfter;
    }

    /** A sentence for people. */
    public String reason() {
        return String.valueOf(getMessage());
    }

    /** The delay that the product requests; null if it requests none. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}

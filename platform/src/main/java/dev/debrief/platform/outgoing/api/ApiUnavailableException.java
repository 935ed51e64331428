package dev.debrief.platform.outgoing.api;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** There was no usable response. Whether the product has done what it was asked for is unknown. */
public class ApiUnavailableException extends ApiException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Duration retryAfter;

    public ApiUnavailableException(String reason, @Nullable Duration retryAfter) {
        super(reason);
        this.retryAfter = retryAfter;
    }

    /** The delay before the next attempt; null for the usual one. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}

package dev.debrief.platform.outgoing.api;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A limit of calls is reached: the product has not done what it was asked for, and the next attempt continues. */
public class ApiLimitedException extends ApiException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Duration retryAfter;

    public ApiLimitedException(String reason, @Nullable Duration retryAfter) {
        super(reason);
        this.retryAfter = retryAfter;
    }

    /** The time until the product accepts calls again; null if it does not say. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}

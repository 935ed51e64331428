package dev.debrief.postmortems.publishing.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A limit of calls is reached: the page is not complete yet, and the next attempt continues. */
public class PublishingLimitedException extends PublishingException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Duration retryAfter;

    public PublishingLimitedException(String reason, @Nullable Duration retryAfter) {
        super(reason);
        this.retryAfter = retryAfter;
    }

    /** The time until the target accepts calls again; null if it does not say. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}

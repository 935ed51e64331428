package dev.debrief.postmortems.publishing.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** There was no usable response. Whether the target has done what it was asked for is unknown. */
public class PublishingUnavailableException extends PublishingException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Duration retryAfter;

    public PublishingUnavailableException(String reason, @Nullable Duration retryAfter) {
        super(reason);
        this.retryAfter = retryAfter;
    }

    /** The delay to wait before the next attempt; null for the usual one. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}

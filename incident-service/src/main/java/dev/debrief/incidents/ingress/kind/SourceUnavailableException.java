package dev.debrief.incidents.ingress.kind;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A sender cannot be asked now. */
public class SourceUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Duration retryAfter;

    /** @param retryAfter requested by the sender */
    public SourceUnavailableException(String message, @Nullable Duration retryAfter) {
        super(message);
        this.retryAfter = retryAfter;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}

package dev.debrief.notifications.subscription;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The subscriber: the handle of a contact, or an endpoint. */
public record Subscriber(@Nullable String contact, @Nullable UUID endpointId) {

    /** Whether exactly one of the two is given. */
    boolean hasExactlyOneTarget() {
        return (contact == null) != (endpointId == null);
    }
}

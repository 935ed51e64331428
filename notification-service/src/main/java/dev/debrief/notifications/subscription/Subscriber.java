package dev.debrief.notifications.subscription;

import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The subscriber: a person or a team by handle, an endpoint, or everybody.
 *
 * @param contact handle of a person or a team, which needs no contact to receive notifications in the feed
 * @param everybody all people; a default of the organisation
 */
public record Subscriber(@Nullable String contact, @Nullable UUID endpointId, boolean everybody) {

    public static final Subscriber EVERYBODY = new Subscriber(null, null, true);

    public static Subscriber contact(String handle) {
        return new Subscriber(handle, null, false);
    }

    public static Subscriber endpoint(UUID id) {
        return new Subscriber(null, id, false);
    }

    /** Whether exactly one of the three is given. */
    boolean isExactlyOne() {
        return Stream.of(contact != null, endpointId != null, everybody)
                        .filter(given -> given)
                        .count()
                == 1;
    }
}

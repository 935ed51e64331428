package dev.debrief.postmortems.incident;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who took part in an incident.
 *
 * @param joinedAt null if it is not known, and in older rows
 * @param leftAt null while they participate
 */
public record Participant(
        Person person,
        List<String> roles,
        @Nullable Instant joinedAt,
        @Nullable Instant leftAt) {

    public Participant {
        roles = List.copyOf(roles);
    }
}

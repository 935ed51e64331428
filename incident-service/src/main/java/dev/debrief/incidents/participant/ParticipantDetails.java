package dev.debrief.incidents.participant;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part somebody takes in an incident.
 *
 * @param joinedAt null when it is not known
 * @param leftAt null while they take part; who left may still see the incident
 */
public record ParticipantDetails(
        String displayName,
        List<ParticipantRole> roles,
        @Nullable Instant joinedAt,
        @Nullable Instant leftAt) {

    public ParticipantDetails {
        roles = List.copyOf(roles);
    }
}

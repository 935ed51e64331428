package dev.debrief.incidents.participant;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The name, roles and times of a participant.
 *
 * @param joinedAt null if unknown
 * @param leftAt null until they leave; they can still see the incident afterwards
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

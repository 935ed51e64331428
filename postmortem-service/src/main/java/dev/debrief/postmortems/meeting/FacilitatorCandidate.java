package dev.debrief.postmortems.meeting;

import dev.debrief.postmortems.incident.Person;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody from the rotation who could facilitate the meeting.
 *
 * @param lastLedAt null when never
 * @param involvedAs roles that make the person not neutral; empty for a neutral person
 */
public record FacilitatorCandidate(Person person, @Nullable Instant lastLedAt, List<String> involvedAs) {

    public FacilitatorCandidate {
        involvedAs = List.copyOf(involvedAs);
    }
}

package dev.debrief.postmortems.meeting;

import dev.debrief.postmortems.incident.Person;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody from the rotation who could lead the meeting.
 *
 * @param lastLedAt null when never
 * @param involvedAs what keeps the person from being neutral; empty for a neutral one
 */
public record FacilitatorCandidate(Person person, @Nullable Instant lastLedAt, List<String> involvedAs) {

    public FacilitatorCandidate {
        involvedAs = List.copyOf(involvedAs);
    }
}

package dev.debrief.postmortems.meeting;

import java.time.Instant;
import java.util.List;

/**
 * A meeting with what is to be thought of.
 *
 * @param missing people who belong to it and are not asked to come
 */
public record MeetingDetails(
        Meeting meeting, MeetingContext occasion, List<Invitee> missing, List<MeetingWarning> warnings, Instant asOf) {

    public MeetingDetails {
        missing = List.copyOf(missing);
        warnings = List.copyOf(warnings);
    }
}

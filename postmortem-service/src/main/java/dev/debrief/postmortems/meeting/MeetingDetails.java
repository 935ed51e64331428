package dev.debrief.postmortems.meeting;

import java.time.Instant;
import java.util.List;

/**
 * A meeting with its warnings.
 *
 * @param missing people who should attend but are not invited
 */
public record MeetingDetails(
        Meeting meeting, MeetingContext context, List<Invitee> missing, List<MeetingWarning> warnings, Instant asOf) {

    public MeetingDetails {
        missing = List.copyOf(missing);
        warnings = List.copyOf(warnings);
    }
}

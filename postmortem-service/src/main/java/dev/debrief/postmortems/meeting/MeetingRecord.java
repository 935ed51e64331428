package dev.debrief.postmortems.meeting;

import dev.debrief.postmortems.incident.Person;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The record of a meeting that was held.
 *
 * @param heldAt when it began
 * @param notes Markdown
 */
public record MeetingRecord(
        Instant heldAt,
        List<Person> attended,
        @Nullable String notes,
        @Nullable String recordingLink) {

    public MeetingRecord {
        attended = List.copyOf(attended);
    }
}

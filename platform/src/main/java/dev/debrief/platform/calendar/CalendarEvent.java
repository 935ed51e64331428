package dev.debrief.platform.calendar;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as calendars know it (RFC 5545).
 *
 * @param uid the same for every version of the event
 * @param sequence rises with every change, also when the event is cancelled
 * @param changedAt when this version was made
 * @param chair leads the meeting; an attendee, too
 * @param attendees the others who are invited
 */
public record CalendarEvent(
        String uid,
        int sequence,
        Instant changedAt,
        Instant startsAt,
        Instant endsAt,
        String summary,
        String description,
        @Nullable String location,
        @Nullable String link,
        boolean cancelled,
        CalendarPerson organizer,
        CalendarPerson chair,
        List<CalendarPerson> attendees) {

    public CalendarEvent {
        attendees = List.copyOf(attendees);
    }
}

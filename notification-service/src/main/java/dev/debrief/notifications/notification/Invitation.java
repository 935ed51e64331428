package dev.debrief.notifications.notification;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The meeting that a notification is about, for calendars.
 *
 * @param uid stays the same however often the meeting is changed
 * @param sequence rises with every change
 * @param changedAt when this state was reached
 */
public record Invitation(
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
        Attendee organizer,
        Attendee facilitator,
        List<Attendee> invitees) {

    public Invitation {
        invitees = List.copyOf(invitees);
    }

    /** Whether it is for this contact: others learn about the meeting, but have no place in it. */
    public boolean isFor(String handle) {
        return facilitator.handle().equals(handle)
                || invitees.stream().anyMatch(invitee -> invitee.handle().equals(handle));
    }

    public record Attendee(String handle, String name) {}
}

package dev.debrief.notifications.notification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The meeting that a notification is about, for calendars.
 *
 * @param uid stays the same however often the meeting is changed
 * @param sequence rises with every change
 * @param changedAt when this state was reached
 * @param removed who took part before the change; absent in notifications of older versions
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
        List<Attendee> invitees,
        List<Attendee> removed) {

    public Invitation {
        invitees = List.copyOf(invitees);
        removed = removed == null ? List.of() : List.copyOf(removed);
    }

    /** Whether it is for this person or team: they take part, or took part before the change. */
    public boolean concerns(String handle) {
        return takesPart(handle) || removed.stream().anyMatch(one -> one.is(handle));
    }

    /**
     * What the calendar of a contact gets: the meeting, its cancellation for those who no longer take part, and nothing
     * for others, who learn about the meeting but have no place in it. Members of a team that takes part are attendees
     * themselves.
     *
     * @param teams handles of the teams that the contact is a member of
     */
    public Optional<Invitation> forContact(Attendee contact, Set<String> teams) {
        if (takesPart(contact.handle())) {
            return Optional.of(this);
        }
        if (teams.stream().anyMatch(this::takesPart)) {
            return Optional.of(with(contact));
        }
        return concerns(contact.handle()) || teams.stream().anyMatch(this::concerns)
                ? Optional.of(cancelledFor(contact))
                : Optional.empty();
    }

    private boolean takesPart(String handle) {
        return Stream.concat(Stream.of(facilitator), invitees.stream()).anyMatch(one -> one.is(handle));
    }

    private Invitation with(Attendee member) {
        return copy(
                cancelled,
                facilitator,
                Stream.concat(invitees.stream(), Stream.of(member)).toList(),
                removed);
    }

    private Invitation cancelledFor(Attendee one) {
        return copy(true, one, List.of(), List.of());
    }

    private Invitation copy(
            boolean isCancelled, Attendee newFacilitator, List<Attendee> newInvitees, List<Attendee> newRemoved) {
        return new Invitation(
                uid,
                sequence,
                changedAt,
                startsAt,
                endsAt,
                summary,
                description,
                location,
                link,
                isCancelled,
                organizer,
                newFacilitator,
                newInvitees,
                newRemoved);
    }

    public record Attendee(String handle, String name) {

        private boolean is(String contact) {
            return handle.equals(contact);
        }
    }
}

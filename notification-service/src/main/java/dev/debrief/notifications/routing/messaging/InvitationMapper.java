package dev.debrief.notifications.routing.messaging;

import dev.debrief.contracts.Person;
import dev.debrief.contracts.postmortem.MeetingRescheduled;
import dev.debrief.contracts.postmortem.PostmortemEvent;
import dev.debrief.contracts.postmortem.value.AgendaPoint;
import dev.debrief.contracts.postmortem.value.Meeting;
import dev.debrief.notifications.notification.Invitation;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Maps review meetings to what calendars show of them. */
final class InvitationMapper {

    private InvitationMapper() {}

    /** @param by who caused the event; events of older versions do not name the organizer */
    static Invitation planned(PostmortemEvent event, Meeting meeting, Person by, Instant at) {
        return invitation(event, meeting, by, at, null, List.of());
    }

    static Invitation changed(MeetingRescheduled event) {
        return invitation(
                event,
                event.meeting(),
                event.by(),
                event.at(),
                null,
                Objects.requireNonNullElse(event.removed(), List.of()));
    }

    static Invitation cancelled(PostmortemEvent event, Meeting meeting, Person by, Instant at, String reason) {
        return invitation(event, meeting, by, at, reason, List.of());
    }

    private static Invitation invitation(
            PostmortemEvent event,
            Meeting meeting,
            Person by,
            Instant at,
            @Nullable String cancelReason,
            List<Person> removed) {
        return new Invitation(
                meeting.uid(),
                meeting.sequence(),
                at,
                meeting.startsAt(),
                meeting.endsAt(),
                "Review of " + event.postmortem().key() + ": "
                        + event.postmortem().title(),
                description(meeting, cancelReason),
                meeting.location(),
                meeting.link(),
                cancelReason != null,
                attendee(Objects.requireNonNullElse(meeting.organizer(), by)),
                attendee(meeting.facilitator()),
                meeting.invitees().stream()
                        .filter(person ->
                                !person.handle().equals(meeting.facilitator().handle()))
                        .map(InvitationMapper::attendee)
                        .toList(),
                removed.stream().map(InvitationMapper::attendee).toList());
    }

    private static String description(Meeting meeting, @Nullable String cancelReason) {
        Stream<String> reason = Stream.ofNullable(cancelReason).map(given -> "Cancelled: " + given + "\n");
        Stream<String> agenda = Objects.requireNonNullElse(meeting.agenda(), List.<AgendaPoint>of()).stream()
                .map(point -> point.minutes() + " min: " + point.title());
        return Stream.of(reason, Stream.of("Led by " + meeting.facilitator().displayName() + ".\n"), agenda)
                .flatMap(lines -> lines)
                .reduce((text, line) -> text + "\n" + line)
                .orElse("")
                .strip();
    }

    private static Invitation.Attendee attendee(Person person) {
        return new Invitation.Attendee(person.handle(), person.displayName());
    }
}

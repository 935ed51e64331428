package dev.debrief.postmortems.meeting;

import dev.debrief.platform.calendar.CalendarEvent;
import dev.debrief.platform.calendar.CalendarPerson;
import dev.debrief.platform.calendar.ICalendar;
import dev.debrief.postmortems.incident.Person;
import dev.debrief.postmortems.template.AgendaItem;

/**
 * Renders a meeting as iCalendar. People are identified by URIs made of their handles, because this service stores no
 * addresses.
 */
final class CalendarInvitation {

    private CalendarInvitation() {}

    static String of(Meeting meeting, MeetingContext context) {
        return ICalendar.write(event(meeting, context), "postmortem-service");
    }

    private static CalendarEvent event(Meeting meeting, MeetingContext context) {
        return new CalendarEvent(
                meeting.uid(),
                meeting.sequence(),
                meeting.changedAt(),
                meeting.startsAt(),
                meeting.endsAt(),
                "Review of " + context.postmortem().key() + ": "
                        + context.postmortem().title(),
                description(meeting),
                meeting.location(),
                meeting.link(),
                meeting.status() == MeetingStatus.CANCELLED,
                person(meeting.organizer()),
                person(meeting.facilitator()),
                meeting.invitees().stream()
                        .map(Invitee::person)
                        .filter(person ->
                                !person.handle().equals(meeting.facilitator().handle()))
                        .map(CalendarInvitation::person)
                        .toList());
    }

    private static CalendarPerson person(Person person) {
        return CalendarPerson.withHandle(person.displayName(), person.handle());
    }

    private static String description(Meeting meeting) {
        StringBuilder description = new StringBuilder();
        if (meeting.cancelReason() != null) {
            description.append("Cancelled: ").append(meeting.cancelReason()).append("\n\n");
        }
        description
                .append("Led by ")
                .append(meeting.facilitator().displayName())
                .append(".\n");
        for (AgendaItem agendaItem : meeting.agenda()) {
            description
                    .append("\n")
                    .append(agendaItem.minutes())
                    .append(" min: ")
                    .append(agendaItem.title());
        }
        return description.toString();
    }
}

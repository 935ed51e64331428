package dev.debrief.postmortems.meeting;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.ParticipationLevel;
import biweekly.parameter.ParticipationStatus;
import biweekly.parameter.Role;
import biweekly.property.Attendee;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import dev.debrief.postmortems.incident.Person;
import dev.debrief.postmortems.template.AgendaItem;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Renders a meeting as iCalendar (RFC 5545, 5546). The UID stays the same and SEQUENCE rises with every change. People
 * are identified by URIs made of their handles, because this service stores no addresses.
 */
final class CalendarInvitation {

    private CalendarInvitation() {}

    static String of(Meeting meeting, MeetingContext context) {
        boolean cancelled = meeting.status() == MeetingStatus.CANCELLED;
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Debrief//postmortem-service//EN");
        calendar.setMethod(cancelled ? Method.CANCEL : Method.REQUEST);
        VEvent event = new VEvent();
        event.setUid(meeting.uid());
        event.setSequence(meeting.sequence());
        event.setDateTimeStamp(date(meeting.changedAt()));
        event.setDateStart(date(meeting.startsAt()));
        event.setDateEnd(date(meeting.endsAt()));
        event.setSummary("Review of " + context.postmortem().key() + ": "
                + context.postmortem().title());
        event.setDescription(description(meeting));
        event.setStatus(cancelled ? Status.cancelled() : Status.confirmed());
        event.setOrganizer(new Organizer(meeting.organizer().displayName(), null));
        event.getOrganizer().setUri(uri(meeting.organizer()));
        if (meeting.location() != null) {
            event.setLocation(meeting.location());
        }
        if (meeting.link() != null) {
            event.setUrl(meeting.link());
        }
        event.addAttendee(attendee(meeting.facilitator(), Role.CHAIR));
        meeting.invitees().stream()
                .map(Invitee::person)
                .filter(person -> !person.handle().equals(meeting.facilitator().handle()))
                .forEach(person -> event.addAttendee(attendee(person, Role.ATTENDEE)));
        calendar.addEvent(event);
        return Biweekly.write(calendar).go();
    }

    private static Attendee attendee(Person person, Role role) {
        Attendee attendee = new Attendee(person.displayName(), null);
        attendee.setUri(uri(person));
        attendee.setRole(role);
        attendee.setParticipationLevel(ParticipationLevel.REQUIRED);
        attendee.setParticipationStatus(ParticipationStatus.NEEDS_ACTION);
        attendee.setRsvp(true);
        return attendee;
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

    private static String uri(Person person) {
        return "urn:debrief:" + person.handle();
    }

    private static ICalDate date(Instant instant) {
        OffsetDateTime utc = instant.atOffset(ZoneOffset.UTC);
        return new ICalDate(
                new DateTimeComponents(
                        utc.getYear(),
                        utc.getMonthValue(),
                        utc.getDayOfMonth(),
                        utc.getHour(),
                        utc.getMinute(),
                        utc.getSecond(),
                        true),
                true);
    }
}

package dev.debrief.platform.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import biweekly.ICalVersion;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.parameter.ParticipationLevel;
import biweekly.parameter.ParticipationStatus;
import biweekly.parameter.Role;
import biweekly.property.Attendee;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Writes events as iCalendar: an invitation, or its cancellation (RFC 5545, RFC 5546). */
public final class ICalendar {

    private static final int MAX_LINE_OCTETS = 75;
    private static final String LINE_BREAK = "\r\n";

    private ICalendar() {}

    /** Writes one event. @param product who made it, such as {@code postmortem-service} */
    public static String write(CalendarEvent event, String product) {
        biweekly.ICalendar calendar = new biweekly.ICalendar();
        calendar.setProductId("-//Debrief//" + product + "//EN");
        calendar.setMethod(event.cancelled() ? Method.CANCEL : Method.REQUEST);
        calendar.addEvent(component(event));
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            // It would count characters; the limit is in octets.
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            // A caret in a name would be read as the beginning of an escape.
            writer.setCaretEncodingEnabled(true);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fold(text.toString());
    }

    private static VEvent component(CalendarEvent event) {
        VEvent component = new VEvent();
        component.setUid(event.uid());
        component.setSequence(event.sequence());
        component.setDateTimeStamp(date(event.changedAt()));
        component.setDateStart(date(event.startsAt()));
        component.setDateEnd(date(event.endsAt()));
        component.setSummary(CalendarText.line(event.summary()));
        component.setDescription(CalendarText.lines(event.description()));
        component.setStatus(event.cancelled() ? Status.cancelled() : Status.confirmed());
        component.setOrganizer(organizer(event.organizer()));
        if (event.location() != null) {
            component.setLocation(CalendarText.line(event.location()));
        }
        if (event.link() != null) {
            // A URI is not a text: nothing in it is escaped.
            component.addExperimentalProperty("URL", CalendarText.uri(event.link()));
        }
        component.addAttendee(attendee(event.chair(), Role.CHAIR));
        event.attendees().forEach(person -> component.addAttendee(attendee(person, Role.ATTENDEE)));
        return component;
    }

    private static Organizer organizer(CalendarPerson person) {
        Organizer organizer = new Organizer(CalendarText.name(person.name()), null);
        organizer.setUri(CalendarText.uri(person.uri()));
        return organizer;
    }

    private static Attendee attendee(CalendarPerson person, Role role) {
        Attendee attendee = new Attendee(CalendarText.name(person.name()), null);
        attendee.setUri(CalendarText.uri(person.uri()));
        attendee.setRole(role);
        attendee.setParticipationLevel(ParticipationLevel.REQUIRED);
        attendee.setParticipationStatus(ParticipationStatus.NEEDS_ACTION);
        attendee.setRsvp(true);
        return attendee;
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

    /** Breaks lines so that none has more than 75 octets, and no character is torn apart. */
    private static String fold(String text) {
        StringBuilder folded = new StringBuilder();
        text.lines().forEach(line -> {
            int octets = 0;
            for (int i = 0; i < line.length(); i = line.offsetByCodePoints(i, 1)) {
                String character = line.substring(i, line.offsetByCodePoints(i, 1));
                int size = character.getBytes(UTF_8).length;
                if (octets + size > MAX_LINE_OCTETS) {
                    folded.append(LINE_BREAK).append(' ');
                    octets = 1;
                }
                folded.append(character);
                octets += size;
            }
            folded.append(LINE_BREAK);
        });
        return folded.toString();
    }
}

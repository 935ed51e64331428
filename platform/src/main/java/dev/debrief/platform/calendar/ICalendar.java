package dev.debrief.platform.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import biweekly.ICalVersion;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.parameter.ParticipationLevel;
import biweekly.parameter.ParticipationStatus;
import biweekly.parameter.Role;
import biweekly.property.Attendee;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Writes events as iCalendar: an invitation or its cancellation (RFC 5545, RFC 5546), or days to subscribe to. */
public final class ICalendar {

    private static final int MAX_LINE_OCTETS = 75;
    private static final String LINE_BREAK = "\r\n";
    private static final Duration REFRESH_INTERVAL = Duration.builder().hours(1).build();

    private ICalendar() {}

    /** Writes one event. @param product who made it, such as {@code postmortem-service} */
    public static String write(CalendarEvent event, String product) {
        biweekly.ICalendar calendar = calendarOf(product);
        calendar.setMethod(event.cancelled() ? Method.CANCEL : Method.REQUEST);
        calendar.addEvent(component(event));
        return text(calendar);
    }

    /**
     * Writes a calendar to subscribe to.
     *
     * @param name shown by calendars
     * @param product who made it, such as {@code action-tracker-service}
     */
    public static String writeDays(String name, List<CalendarDay> days, String product) {
        biweekly.ICalendar calendar = calendarOf(product);
        String title = CalendarText.line(name);
        calendar.setName(title);
        // The older name of the same property, which most calendars read.
        calendar.addExperimentalProperty("X-WR-CALNAME", CalendarText.escaped(title));
        calendar.setRefreshInterval(REFRESH_INTERVAL);
        days.forEach(day -> calendar.addEvent(component(day)));
        return text(calendar);
    }

    private static biweekly.ICalendar calendarOf(String product) {
        biweekly.ICalendar calendar = new biweekly.ICalendar();
        calendar.setProductId("-//Debrief//" + product + "//EN");
        return calendar;
    }

    private static String text(biweekly.ICalendar calendar) {
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

    private static VEvent component(CalendarDay day) {
        VEvent component = new VEvent();
        component.setUid(day.uid());
        component.setSequence(day.sequence());
        component.setDateTimeStamp(date(day.changedAt()));
        component.setDateStart(new DateStart(date(day.day())));
        component.setDateEnd(new DateEnd(date(day.day().plusDays(1))));
        component.setSummary(CalendarText.line(day.summary()));
        component.setDescription(CalendarText.lines(day.description()));
        component.setTransparency(true);
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

    private static ICalDate date(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
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

package dev.debrief.platform.testkit.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.calendar.BusinessCalendar;
import dev.debrief.platform.calendar.CalendarEvent;
import dev.debrief.platform.calendar.CalendarPerson;
import dev.debrief.platform.calendar.ICalendar;
import dev.debrief.platform.time.OrganisationClock;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests the business calendar as configured, and what other calendars read of an invitation. Extend it in a service:
 *
 * <pre>{@code
 * @QuarkusTest
 * @WithTestResource(DebriefTestResource.class)
 * class CalendarTest extends CalendarKit {}
 * }</pre>
 */
public abstract class CalendarKit {

    private static final LocalDate MONDAY = LocalDate.parse("2024-11-18");

    @Inject
    BusinessCalendar calendar;

    @Inject
    OrganisationClock organisation;

    @Test
    void isInTheZoneOfTheOrganisation() {
        var nine = MONDAY.atTime(LocalTime.of(9, 0)).atZone(organisation.zone()).toInstant();
        var five =
                MONDAY.atTime(LocalTime.of(17, 0)).atZone(organisation.zone()).toInstant();

        assertThat(calendar.zone()).isEqualTo(organisation.zone());
        assertThat(calendar.workingHours(nine.minusSeconds(3600), five.plusSeconds(3600)))
                .containsExactly(new BusinessCalendar.WorkingInterval(nine, five));
    }

    @Test
    void skipsWeekends() {
        var friday = MONDAY.plusDays(4);

        assertThat(calendar.isBusinessDay(friday)).isTrue();
        assertThat(calendar.businessDayFrom(friday.plusDays(1)).getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(calendar.plusBusinessDays(friday, 3)).isEqualTo(friday.plusDays(5));
    }

    @Test
    void writesAnInvitationThatOthersRead() {
        // When
        String text = ICalendar.write(event("Review of PM-7: Payment failures", 0, false), "kit");

        // Then
        var read = parse(text);
        assertThat(read.<Property>getRequiredProperty(Property.METHOD).getValue())
                .isEqualTo("REQUEST");
        VEvent event = read.<VEvent>getComponents(Component.VEVENT).get(0);
        assertThat(valueOf(event, Property.UID)).isEqualTo("pm-7@debrief");
        assertThat(valueOf(event, Property.DTSTART)).isEqualTo("20241118T093000Z");
        assertThat(valueOf(event, Property.DTEND)).isEqualTo("20241118T103000Z");
        assertThat(valueOf(event, Property.SUMMARY)).isEqualTo("Review of PM-7: Payment failures");
        assertThat(valueOf(event, Property.DESCRIPTION)).isEqualTo("Led by Dana; 10 min: facts,\nthen causes");
        assertThat(event.<Property>getProperties(Property.ATTENDEE))
                .extracting(Property::getValue)
                .containsExactly("urn:debrief:user:dana", "mailto:priya@example.org");
    }

    @Test
    void writesACancellationOfTheSameEvent() {
        var cancelled = parse(ICalendar.write(event("Review", 1, true), "kit"));
        VEvent event = cancelled.<VEvent>getComponents(Component.VEVENT).get(0);

        assertThat(cancelled.<Property>getRequiredProperty(Property.METHOD).getValue())
                .isEqualTo("CANCEL");
        assertThat(valueOf(event, Property.STATUS)).isEqualTo("CANCELLED");
        assertThat(valueOf(event, Property.UID)).isEqualTo("pm-7@debrief");
        assertThat(valueOf(event, Property.SEQUENCE)).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "é", "審", "😀"})
    void foldsLinesAt75OctetsAndTearsNoCharacterApart(String character) {
        // When
        String text = ICalendar.write(event(character.repeat(80), 0, false), "kit");

        // Then
        assertThat(text.split("\r\n"))
                .allSatisfy(line -> assertThat(line.getBytes(UTF_8).length).isLessThanOrEqualTo(75));
        VEvent event = parse(text).<VEvent>getComponents(Component.VEVENT).get(0);
        assertThat(valueOf(event, Property.SUMMARY)).isEqualTo(character.repeat(80));
    }

    @Test
    void keepsLineBreaksInTextsFromAddingProperties() {
        String text = ICalendar.write(event("Review\r\nATTENDEE:mailto:mallory@example.org", 0, false), "kit");

        VEvent event = parse(text).<VEvent>getComponents(Component.VEVENT).get(0);
        assertThat(event.<Property>getProperties(Property.ATTENDEE)).hasSize(2);
    }

    private static CalendarEvent event(String summary, int sequence, boolean cancelled) {
        var dana = new CalendarPerson("Dana Okafor", "urn:debrief:user:dana");
        return new CalendarEvent(
                "pm-7@debrief",
                sequence,
                Instant.parse("2024-11-17T12:00:00Z"),
                Instant.parse("2024-11-18T09:30:00Z"),
                Instant.parse("2024-11-18T10:30:00Z"),
                summary,
                "Led by Dana; 10 min: facts,\nthen causes",
                "Room 4, \"Lovelace\"",
                "https://meet.example.org/pm-7",
                cancelled,
                dana,
                dana,
                List.of(new CalendarPerson("Priya; Raman", "mailto:priya@example.org")));
    }

    private static Calendar parse(String text) {
        try {
            Calendar calendar = new CalendarBuilder().build(new StringReader(text));
            assertThat(calendar.validate().hasErrors())
                    .as(calendar.validate().toString())
                    .isFalse();
            return calendar;
        } catch (IOException | ParserException e) {
            throw new AssertionError(text, e);
        }
    }

    private static String valueOf(VEvent event, String property) {
        return event.<Property>getRequiredProperty(property).getValue();
    }
}

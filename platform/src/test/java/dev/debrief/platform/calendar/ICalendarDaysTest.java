package dev.debrief.platform.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A calendar to subscribe to: each day is an all-day event. */
class ICalendarDaysTest {

    @ParameterizedTest
    @ValueSource(strings = {"2024-11-30", "2024-12-31", "2024-03-31", "2024-10-27", "2024-02-29"})
    void aDayHasNeitherTimeNorZone(String day) {
        String written = write("Team", day(day, "AI-12 Add tests"));

        String next = LocalDate.parse(day).plusDays(1).toString().replace("-", "");
        assertThat(written)
                .contains(
                        "DTSTART;VALUE=DATE:" + day.replace("-", "") + "\r\n",
                        "DTEND;VALUE=DATE:" + next + "\r\n",
                        "DTSTAMP:20241118T090000Z\r\n",
                        "SEQUENCE:3\r\n",
                        "TRANSP:TRANSPARENT\r\n",
                        "UID:ai-12@debrief\r\n")
                .doesNotContain("METHOD", "VTIMEZONE", "ATTENDEE");
    }

    @Test
    void theCalendarHasANameUnderBothOfItsProperties() {
        String written = write("QA, a; b\\c\r\nX", day("2024-11-22", "AI-12"));

        assertThat(written).contains("X-WR-CALNAME:QA\\, a\\; b\\\\c X\r\n", "REFRESH-INTERVAL", ":PT1H\r\n");
        assertThat(Biweekly.parse(written).first().getNames().get(0).getValue()).isEqualTo("QA, a; b\\c X");
    }

    @Test
    void titlesCannotAddProperties() {
        String written = write("Team", day("2024-11-22", "AI-12 x\r\nATTENDEE:mailto:mallory@example.org"));

        VEvent read = Biweekly.parse(written).first().getEvents().get(0);
        assertThat(read.getAttendees()).isEmpty();
        assertThat(read.getSummary().getValue()).isEqualTo("AI-12 x ATTENDEE:mailto:mallory@example.org");
    }

    @Test
    void longLinesAreFolded() {
        String title = "決済サービスの障害に関する振り返り".repeat(5);

        String written = write(title, day("2024-11-22", title));

        assertThat(written.split("\r\n"))
                .allSatisfy(line -> assertThat(line.getBytes(UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(Biweekly.parse(written)
                        .first()
                        .getEvents()
                        .get(0)
                        .getSummary()
                        .getValue())
                .isEqualTo(title);
    }

    @Test
    void withoutAnythingDueTheCalendarIsEmpty() {
        String written = ICalendar.writeDays("Team", List.of(), "test");

        assertThat(Biweekly.parse(written).first().getEvents()).isEmpty();
    }

    private static String write(String name, CalendarDay day) {
        return ICalendar.writeDays(name, List.of(day), "test");
    }

    private static CalendarDay day(String day, String summary) {
        return new CalendarDay(
                "ai-12@debrief",
                3,
                Instant.parse("2024-11-18T09:00:00Z"),
                LocalDate.parse(day),
                summary,
                "Action item of PM-7.");
    }
}

package dev.debrief.platform.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever people write in names, titles and links, the invitation stays one that calendars read. */
class ICalendarTest {

    /** All of ASCII, the control characters after it, and some of those that other formats stumble over. */
    static Stream<String> characters() {
        return Stream.concat(
                IntStream.rangeClosed(0, 0xA0).mapToObj(Character::toString),
                Stream.of("\u2028", "\u2029", "\u200F", "\u202E", "\uFEFF", "審", "😀", "\r\n", "^n", "^'", "\\n"));
    }

    @ParameterizedTest
    @MethodSource("characters")
    void carriesEveryCharacter(String character) {
        String text = "a" + character + "b";

        String written = ICalendar.write(event(text, "https://example.org/?q=" + text), "test");

        assertThat(written.replace("\r\n", "").chars()).as(written).noneMatch(octet -> octet < ' ' || octet == 0x7F);
        assertThat(written.split("\r\n"))
                .allSatisfy(line -> assertThat(line.getBytes(UTF_8).length).isLessThanOrEqualTo(75));
        VEvent read = Biweekly.parse(written).first().getEvents().get(0);
        assertThat(read.getProperties().size()).isEqualTo(13);
        assertThat(read.getAttendees()).hasSize(2);
        assertThat(read.getSummary().getValue()).isEqualTo(CalendarText.line(text));
        assertThat(read.getLocation().getValue()).isEqualTo(CalendarText.line(text));
        assertThat(read.getDescription().getValue()).isEqualToNormalizingNewlines(CalendarText.lines(text));
        assertThat(read.getAttendees().get(1).getCommonName()).isEqualTo(CalendarText.name(text));
        assertThat(read.getOrganizer().getCommonName()).isEqualTo(CalendarText.name(text));
    }

    @Test
    void replacesWhatANameCannotHave() {
        assertThat(CalendarText.name("Samuel \"Sam\" Okoye")).isEqualTo("Samuel 'Sam' Okoye");
        assertThat(CalendarText.name("Sam\r\nOkoye\u0007\u2028(SRE)")).isEqualTo("Sam Okoye (SRE)");
    }

    @Test
    void writesALinkAsItIs() {
        String link = "https://example.org/a,b;c?d=(e)&f=%20#g";

        String written = ICalendar.write(event("Review", link), "test").replace("\r\n ", "");

        assertThat(written).contains("\r\nURL:" + link + "\r\n");
    }

    @Test
    void encodesWhatAUriCannotHave() {
        assertThat(CalendarText.uri("https://example.org/障害 \"x\"\n"))
                .isEqualTo("https://example.org/%E9%9A%9C%E5%AE%B3%20%22x%22%0A");
        assertThat(CalendarPerson.withAddress("Dana", "a%b?c=d+e@example.org").uri())
                .isEqualTo("mailto:a%25b%3Fc%3Dd+e@example.org");
    }

    @Test
    void foldsAJapaneseTitleByOctets() {
        String title = "決済サービスの障害に関する振り返り".repeat(5);

        String written = ICalendar.write(event(title, "https://example.org"), "test");

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

    private static CalendarEvent event(String text, String link) {
        CalendarPerson person = new CalendarPerson(text, "urn:debrief:user:dana");
        return new CalendarEvent(
                "pm-7@debrief",
                0,
                Instant.parse("2024-11-17T12:00:00Z"),
                Instant.parse("2024-11-18T09:30:00Z"),
                Instant.parse("2024-11-18T10:30:00Z"),
                text,
                text,
                text,
                link,
                false,
                person,
                person,
                List.of(person));
    }
}

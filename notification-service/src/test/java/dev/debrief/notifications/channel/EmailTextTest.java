package dev.debrief.notifications.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.notifications.notification.Invitation;
import dev.debrief.notifications.notification.NotificationContent;
import dev.debrief.notifications.notification.SampleNotifications;
import dev.debrief.notifications.notification.Tone;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EmailTextTest {

    @Test
    void containsTheDetailsAndTheLink() {
        EmailText text = EmailText.of(SampleNotifications.overdue());

        assertThat(text.subject()).isEqualTo("AI-12 \"Add edge case tests\" is past its due date");
        assertThat(text.plain())
                .contains("It was due on Friday, 22 November 2024", "Owner: QA Team.")
                .contains("https://debrief.example/action-items/AI-12");
        assertThat(text.html()).contains("<a href=\"https://debrief.example/action-items/AI-12\">Open AI-12</a>");
    }

    @Test
    void withoutALinkItShowsTheKey() {
        EmailText text = EmailText.of(SampleNotifications.withoutLink());

        assertThat(text.plain()).contains("\n\nAI-12\n\n-- \n").doesNotContain("http", "null");
        assertThat(text.html()).contains("<p>AI-12</p>").doesNotContain("href", "null");
    }

    @Test
    void aLineBreakInATitleCannotStartAHeader() {
        EmailText text = EmailText.of(SampleNotifications.overdue(
                new NotificationContent(Tone.UPDATE, "Title\r\nBcc: everybody@example.com\u2028X", List.of())));

        assertThat(text.subject()).isEqualTo("Title Bcc: everybody@example.com X");
    }

    @Test
    void markupInTextIsEscaped() {
        EmailText text = EmailText.of(SampleNotifications.overdue(
                new NotificationContent(Tone.UPDATE, "<script>", List.of("<img src=\"x\"> & more"))));

        assertThat(text.html())
                .contains("&lt;script&gt;", "&lt;img src=&quot;x&quot;&gt; &amp; more")
                .doesNotContain("<script", "<img");
    }

    @Test
    void aLongHeadlineIsShortenedBetweenCharacters() {
        EmailText text = EmailText.of(SampleNotifications.overdue(
                new NotificationContent(Tone.UPDATE, "x".repeat(198) + "🎉🎉🎉", List.of())));

        assertThat(text.subject()).endsWith("…").doesNotContain("\uFFFD");
        assertThat(text.subject().codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF))
                .isTrue();
    }

    static Stream<String> characters() {
        return Stream.concat(
                IntStream.rangeClosed(1, 0xA0).mapToObj(Character::toString), Stream.of("\u2028", "\u202E", "審", "😀"));
    }

    @ParameterizedTest
    @MethodSource("characters")
    void anyCharacterIsText(String character) {
        String text = "a" + character + "b";
        EmailText plain = EmailText.of(
                SampleNotifications.overdue(new NotificationContent(Tone.UPDATE, "a name", List.of("a name"))));
        EmailText mail =
                EmailText.of(SampleNotifications.overdue(new NotificationContent(Tone.UPDATE, text, List.of(text))));

        assertThat(mail.subject().codePoints()).noneMatch(Character::isISOControl);
        assertThat(tags(mail)).isEqualTo(tags(plain));
        assertThat(CalendarMail.of(UUID.randomUUID(), mail, invitation(text), Map.of())
                        .body()
                        .chars())
                .allMatch(octet -> octet == '\n' || (octet >= ' ' && octet < 0x7F));
    }

    private static List<String> tags(EmailText mail) {
        return Pattern.compile("<(?!br>)[^>]*>")
                .matcher(mail.html())
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static Invitation invitation(String text) {
        Invitation.Attendee person = new Invitation.Attendee("user:dana", text);
        Instant at = Instant.parse("2024-11-18T09:00:00Z");
        return new Invitation(
                "pm-7@debrief",
                0,
                at,
                at,
                at.plusSeconds(3600),
                text,
                text,
                text,
                "https://example.org/" + text,
                false,
                person,
                person,
                List.of(),
                List.of());
    }
}

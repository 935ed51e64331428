package dev.debrief.notifications.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.notifications.notification.NotificationContent;
import dev.debrief.notifications.notification.SampleNotifications;
import dev.debrief.notifications.notification.Tone;
import java.util.List;
import org.junit.jupiter.api.Test;

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
}

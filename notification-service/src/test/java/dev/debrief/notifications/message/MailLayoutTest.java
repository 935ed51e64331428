package dev.debrief.notifications.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.debrief.notifications.notification.Tone;
import java.awt.Color;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MailLayoutTest {

    private static final String LINK = "https://debrief.example/action-items/AI-12";
    private static final String REASON = "You receive this because you own AI-12.";

    private final MailLayout layout = new MailLayout();

    @Test
    void containsTheDetailsTheLinkAndTheReason() {
        MailText mail = mail(LINK, "AI-12 \"Tests\" is past its due date", "It was due on Friday.", "Owner: QA Team.");

        assertThat(mail.subject()).isEqualTo("AI-12 \"Tests\" is past its due date");
        assertThat(mail.plain()).isEqualTo("""
                AI-12 "Tests" is past its due date

                It was due on Friday.

                Owner: QA Team.

                https://debrief.example/action-items/AI-12

                --\s
                You receive this because you own AI-12.
                """);
        assertThat(mail.html())
                .contains(">It was due on Friday.</p>", "href=\"" + LINK + "\"", ">Open AI-12</a>", REASON)
                .doesNotContain("NOT_FOUND", "{#");
    }

    @Test
    void withoutALinkItShowsTheKey() {
        MailText mail = mail(null, "Headline", "Line.");

        assertThat(mail.plain()).contains("\n\nAI-12\n\n-- \n").doesNotContain("http", "null");
        assertThat(mail.html()).contains(">AI-12</p>").doesNotContain("href", "null");
    }

    @Test
    void aDigestHasNeitherKeyNorLink() {
        MailText mail = layout.mail(new MessageText("Your day", List.of("Line."), "", null, REASON), Tone.UPDATE, true);

        assertThat(mail.plain()).isEqualTo("Your day\n\nLine.\n\n-- \n" + REASON + "\n");
    }

    @Test
    void aDigestHasHeadings() {
        String group = "INC-42 \"Checkout fails\" is resolved\nhttps://debrief.example/i\n– It was reported <b>";
        MessageText text = new MessageText("Your day", List.of(group, "And 3 more."), "", null, REASON);

        assertThat(layout.mail(text, Tone.UPDATE, true).html())
                .containsPattern(
                        "<h2[^>]*>INC-42 &quot;Checkout fails&quot; is resolved</h2>\\s*<p[^>]*><a class=\"link\"")
                .contains("</a><br>– It was reported &lt;b&gt;</p>")
                .containsPattern("</p>\\s*<p[^>]*>And 3 more.</p>");
        assertThat(layout.mail(text, Tone.UPDATE, false).html()).doesNotContain("<h2");
    }

    @Test
    void aParagraphKeepsItsLineBreaks() {
        assertThat(mail(null, "Headline", "One.\nTwo.").html()).contains(">One.<br>Two.</p>");
    }

    @Test
    void urlsInTextAreLinks() {
        assertThat(mail(null, "Headline", "Join at https://meet.example/?a=1&b=2. <Thanks>")
                        .html())
                .contains(
                        "Join at <a class=\"link\" href=\"https://meet.example/?a=1&amp;b=2\" style=\"color: #1f5fbf;\">"
                                + "https://meet.example/?a=1&amp;b=2</a>. &lt;Thanks&gt;");
        assertThat(mail(null, "Headline", "javascript:alert(1) ftp://x").html()).doesNotContain("href");
    }

    @Test
    void aLineBreakInATitleCannotStartAHeader() {
        assertThat(mail(null, "Title\r\nBcc: everybody@example.com\u2028X").subject())
                .isEqualTo("Title Bcc: everybody@example.com X");
    }

    @Test
    void markupInTextIsEscaped() {
        assertThat(mail("https://x.example/?a=1&b='\"><script>", "<script>", "<img src=\"x\"> & 'more'")
                        .html())
                .contains("&lt;script&gt;", "&lt;img src=&quot;x&quot;&gt; &amp; &#39;more&#39;")
                .doesNotContain("<script", "<img");
    }

    @Test
    void aLongHeadlineIsShortenedBetweenCharacters() {
        String subject = mail(null, "x".repeat(198) + "🎉🎉🎉").subject();

        assertThat(subject).isEqualTo("x".repeat(198) + "🎉…");
    }

    @Test
    void worksWithoutImagesInLightAndDark() {
        String html = mail(LINK, "Headline", "Line.").html();

        assertThat(html)
                .contains("<html lang=\"en\">", "prefers-color-scheme: dark", "max-width: 480px", "color-scheme")
                .doesNotContain("<img", "url(", "@import", "http://");
        assertThat(html.length()).isLessThan(8_000);
    }

    @ParameterizedTest
    @EnumSource(Tone.class)
    void everyToneHasItsColourAndLabel(Tone tone) {
        String html = layout.mail(new MessageText("Headline", List.of(), "AI-12", null, REASON), tone, false)
                .html();

        assertThat(html)
                .containsPattern("border-top: 4px solid #[0-9a-f]{6};")
                .contains(
                        switch (tone) {
                            case UPDATE -> "Debrief &middot; Update";
                            case REMINDER -> "Debrief &middot; Reminder";
                            case SUCCESS -> "Debrief &middot; Good news";
                        });
    }

    @ParameterizedTest
    @EnumSource(Tone.class)
    void aDarkDisplayShowsTheColourOfTheToneToo(Tone tone) {
        String html = layout.mail(new MessageText("Headline", List.of(), "AI-12", null, REASON), tone, false)
                .html();
        String inLight = topEdge(found("class=\"card\"[^>]* style=\"([^\"]*)\"", html));
        String inDark = topEdge(found("\\.card \\{([^}]*)}", found("scheme: dark\\) \\{\n(.*?\n)}\n", html)));

        assertThat(hue(inDark)).isCloseTo(hue(inLight), within(0.02f));
        assertThat(brightness(inDark)).isGreaterThan(brightness(inLight));
    }

    /** The colour that applies: the last one that is declared for the edge. */
    private static String topEdge(String declarations) {
        return Stream.of(declarations.split(";"))
                .map(String::strip)
                .filter(one -> one.matches("border(-top)?(-color)?: .*"))
                .map(one -> found("(#[0-9a-f]{6})", one))
                .reduce("", (earlier, later) -> later);
    }

    private static float hue(String colour) {
        return hueSaturationBrightness(colour)[0];
    }

    private static float brightness(String colour) {
        return hueSaturationBrightness(colour)[2];
    }

    private static float[] hueSaturationBrightness(String colour) {
        Color rgb = Color.decode(colour);
        return Color.RGBtoHSB(rgb.getRed(), rgb.getGreen(), rgb.getBlue(), null);
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    static Stream<String> characters() {
        return Stream.concat(
                IntStream.rangeClosed(1, 0xA0).mapToObj(Character::toString), Stream.of("\u2028", "\u202E", "審", "😀"));
    }

    @ParameterizedTest
    @MethodSource("characters")
    void anyCharacterIsText(String character) {
        String text = "a" + character + "b";

        assertThat(mail(LINK, text, text).subject().codePoints()).noneMatch(Character::isISOControl);
        assertThat(tags(mail(LINK, text, text))).isEqualTo(tags(mail(LINK, "a name", "a name")));
    }

    private static List<String> tags(MailText mail) {
        return Pattern.compile("<(?!br>)[^>]*>")
                .matcher(mail.html())
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private MailText mail(@Nullable String link, String headline, String... lines) {
        return layout.mail(new MessageText(headline, List.of(lines), "AI-12", link, REASON), Tone.REMINDER, false);
    }
}

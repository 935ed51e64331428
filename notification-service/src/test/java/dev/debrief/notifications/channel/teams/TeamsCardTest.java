package dev.debrief.notifications.channel.teams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.notifications.message.MessageText;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TeamsCardTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LINK = "https://debrief.example/action-items/AI-12";
    private static final String REASON = "You receive this because you own AI-12.";

    @Test
    void isOneAdaptiveCardWithALink() {
        JsonNode message = parsed(TeamsCard.of(text("AI-12 is past its due date", LINK, "It was due on Friday.")));

        assertThat(message.at("/type").asText()).isEqualTo("message");
        assertThat(message.at("/attachments")).hasSize(1);
        assertThat(message.at("/attachments/0/contentType").asText())
                .isEqualTo("application/vnd.microsoft.card.adaptive");
        JsonNode card = message.at("/attachments/0/content");
        assertThat(card.at("/type").asText()).isEqualTo("AdaptiveCard");
        assertThat(card.at("/version").asText()).isEqualTo("1.4");
        assertThat(texts(card))
                .containsExactly("AI-12 is past its due date", "It was due on Friday.", "AI-12 · " + REASON);
        assertThat(card.at("/actions/0/type").asText()).isEqualTo("Action.OpenUrl");
        assertThat(card.at("/actions/0/title").asText()).isEqualTo("Open AI-12");
        assertThat(card.at("/actions/0/url").asText()).isEqualTo(LINK);
    }

    @Test
    void withoutALinkItHasNoAction() {
        assertThat(card(text("AI-12 is past its due date", null)).has("actions"))
                .isFalse();
    }

    @Test
    void aTextIsNoMarkdown() {
        JsonNode card = card(text("*AI-12* [x](https://evil.example)", null, "# **Owner** <at>Dana</at>"));

        assertThat(texts(card)).contains("*AI-12* [x](https://evil.example)", "# **Owner** <at>Dana</at>");
        assertThat(card.findValuesAsText("type")).doesNotContain("TextBlock");
    }

    @Test
    void aWebAddressCanBeOpened() {
        JsonNode runs =
                card(text("Review", null, "Join https://meet.example/r?a=1.")).at("/body/1/inlines");

        assertThat(runs).hasSize(3);
        assertThat(runs.get(0).has("selectAction")).isFalse();
        assertThat(runs.get(1).at("/text").asText()).isEqualTo("https://meet.example/r?a=1");
        assertThat(runs.get(1).at("/selectAction/url").asText()).isEqualTo("https://meet.example/r?a=1");
        assertThat(runs.get(2).at("/text").asText()).isEqualTo(".");
    }

    @Test
    void everyLineOfAParagraphIsABlock() {
        assertThat(texts(card(text("Comment", null, "first\n\nsecond"))))
                .containsExactly("Comment", "first", "second", "AI-12 · " + REASON);
    }

    @Test
    void aCardHasUpTo21000Bytes() {
        int fixed = TeamsCard.of(text("Long", LINK, "x")).length - 1;

        byte[] atLimit = TeamsCard.of(text("Long", LINK, "x".repeat(21_000 - fixed)));
        byte[] beyond = TeamsCard.of(text("Long", LINK, "x".repeat(21_001 - fixed)));

        assertThat(atLimit).hasSize(21_000);
        assertThat(beyond).hasSizeLessThan(1_500);
        assertThat(new String(beyond, UTF_8)).contains("One paragraph does not fit here.", LINK);
    }

    @Test
    void bytesCountNotCharacters() {
        byte[] card = TeamsCard.of(text("Long", LINK, "審".repeat(7_000)));

        assertThat(new String(card, UTF_8)).contains("One paragraph does not fit here.");
    }

    @Test
    void keepsAsManyParagraphsAsFit() {
        List<String> paragraphs = Collections.nCopies(100, "y".repeat(500));

        byte[] card = TeamsCard.of(new MessageText("Digest", paragraphs, "", null, REASON));

        List<String> texts = texts(parsed(card).at("/attachments/0/content"));
        long kept = texts.stream().filter(text -> text.startsWith("y")).count();
        assertThat(card).hasSizeBetween(20_300, 21_000);
        assertThat(kept).isBetween(30L, 41L);
        assertThat(texts).contains((100 - kept) + " paragraphs do not fit here.");
    }

    @Test
    void keepsAllThatFitBesidesTheNumberOfThoseThatDoNot() {
        int fixed = TeamsCard.of(text("Long", LINK, "x")).length - 1;
        String first = "x".repeat(21_000 - fixed);

        byte[] one = TeamsCard.of(text("Long", LINK, first.substring(150), "y".repeat(1_000)));
        byte[] none = TeamsCard.of(text("Long", LINK, first, "y".repeat(1_000)));
        byte[] blank = TeamsCard.of(text("Long", LINK, first, ""));

        assertThat(new String(one, UTF_8)).contains("xxx", "One paragraph does not fit here.");
        assertThat(new String(none, UTF_8))
                .contains("2 paragraphs do not fit here.")
                .doesNotContain("xxx");
        assertThat(none).hasSizeLessThan(1_500);
        assertThat(blank).hasSize(21_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 500, 30_000})
    void thousandsOfParagraphsAreMeasuredOnlyUpToTheLimit(int length) {
        List<String> paragraphs = Collections.nCopies(5_000, "y".repeat(length));
        MessageText text = new MessageText("Digest", paragraphs, "AI-12", LINK, REASON);
        AtomicInteger measurements = new AtomicInteger();
        AtomicLong bytes = new AtomicLong();

        byte[] card = TeamsCard.of(text, json -> {
            byte[] encoded = json.toString().getBytes(UTF_8);
            measurements.incrementAndGet();
            bytes.addAndGet(encoded.length);
            return encoded;
        });

        assertThat(card).hasSizeLessThanOrEqualTo(21_000).isEqualTo(TeamsCard.of(text));
        assertThat(measurements).hasValueLessThan(500);
        assertThat(bytes).hasValueLessThan(4 * 21_000);
    }

    static Stream<MessageText> theWorstTexts() {
        return Stream.of("&", "\"", "\\", "😀", "審", " ", "\n", "\0", "\uD83D", "https://a.example/ ")
                .flatMap(text -> IntStream.of(0, 1, 500, 501, 30_000)
                        .mapToObj(length -> new MessageText(
                                text.repeat(length),
                                List.of(text.repeat(length), text.repeat(length)),
                                "AI-12",
                                LINK + "/" + "x".repeat(length),
                                text.repeat(length))));
    }

    @ParameterizedTest
    @MethodSource("theWorstTexts")
    void everyTextIsWithinTheLimit(MessageText text) {
        JsonNode card = parsed(TeamsCard.of(text)).at("/attachments/0/content");

        assertThat(TeamsCard.of(text)).hasSizeLessThanOrEqualTo(21_000);
        assertThat(card.at("/body")).isNotEmpty();
    }

    private static MessageText text(String headline, @Nullable String link, String... lines) {
        return new MessageText(headline, List.of(lines), "AI-12", link, REASON);
    }

    private static JsonNode card(MessageText text) {
        return parsed(TeamsCard.of(text)).at("/attachments/0/content");
    }

    private static JsonNode parsed(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException invalid) {
            throw new AssertionError(new String(json, UTF_8), invalid);
        }
    }

    /** The text of each block. */
    private static List<String> texts(JsonNode card) {
        return StreamSupport.stream(card.get("body").spliterator(), false)
                .map(block -> String.join("", block.findValuesAsText("text")))
                .toList();
    }
}

package dev.debrief.notifications.channel.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.notifications.message.MessageText;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlackMessagesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LINK = "https://debrief.example/action-items/AI-12";
    private static final String REASON = "You receive this because you own AI-12.";

    @Test
    void aTextIsATitleWithALinkSectionsAndAContext() {
        JsonNode message = only(text("AI-12 is past its due date", LINK, "It was due on Friday.", "Owner: QA Team."));

        assertThat(message.at("/text").asText()).isEqualTo("AI-12 is past its due date");
        assertThat(message.at("/blocks")).hasSize(3);
        assertThat(message.at("/blocks/0/text/text").asText())
                .isEqualTo("*<https://debrief.example/action-items/AI-12|AI-12 is past its due date>*");
        assertThat(message.at("/blocks/1/text/text").asText()).isEqualTo("It was due on Friday.\nOwner: QA Team.");
        assertThat(message.at("/blocks/2/type").asText()).isEqualTo("context");
        assertThat(message.at("/blocks/2/elements/0/text").asText()).isEqualTo("AI-12 · " + REASON);
    }

    @Test
    void withoutALinkTheTitleIsText() {
        JsonNode message = only(text("AI-12 is past its due date", null));

        assertThat(message.at("/blocks/0/text/text").asText()).isEqualTo("*AI-12 is past its due date*");
        assertThat(message.at("/blocks")).hasSize(2);
    }

    @Test
    void nothingInATextIsMarkup() {
        JsonNode message = only(text("<!channel> & <https://evil.example|Checkout>", LINK, "<@U012> & <!here> @here"));

        assertThat(message.at("/text").asText())
                .isEqualTo("&lt;!channel&gt; &amp; &lt;https://evil.example|Checkout&gt;");
        assertThat(message.at("/blocks/1/text/text").asText()).isEqualTo("&lt;@U012&gt; &amp; &lt;!here&gt; @here");
        assertThat(texts(message)).allMatch(text -> text.get("verbatim").asBoolean());
    }

    @Test
    void aWebAddressIsALink() {
        JsonNode message = only(text("Review", null, "Join https://meet.example/r?a=1&b=2."));

        assertThat(message.at("/blocks/1/text/text").asText()).isEqualTo("Join <https://meet.example/r?a=1&amp;b=2>.");
    }

    @Test
    void aSectionHasUpTo3000Characters() {
        JsonNode atLimit = only(text("Long", null, "x".repeat(3_000)));
        JsonNode beyond = only(text("Long", null, "x".repeat(3_001)));
        JsonNode twoParagraphs = only(text("Long", null, "x".repeat(1_500), "y".repeat(1_500)));

        assertThat(sections(atLimit)).containsExactly("x".repeat(3_000));
        assertThat(sections(beyond)).containsExactly("x".repeat(3_000), "x");
        assertThat(sections(twoParagraphs)).containsExactly("x".repeat(1_500), "y".repeat(1_500));
    }

    @Test
    void aLongTextIsCutBetweenWords() {
        String words = "word ".repeat(1_000).strip();

        List<String> sections = sections(only(text("Long", null, words)));

        assertThat(sections).hasSize(2).allMatch(section -> section.startsWith("word") && section.endsWith("word"));
        assertThat(String.join(" ", sections)).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"&", "<", "😀", "審"})
    void neitherAnEscapeNorACharacterIsCut(String character) {
        List<String> sections = messages(text("Long", null, character.repeat(4_000))).stream()
                .flatMap(message -> sections(message).stream())
                .toList();

        String escaped = character.replace("&", "&amp;").replace("<", "&lt;");
        assertThat(sections)
                .hasSizeGreaterThan(1)
                .allMatch(section ->
                        section.replace(escaped, "").isEmpty() || section.equals("The rest does not fit here."));
    }

    @Test
    void aMessageHasUpTo9000CharactersOfText() {
        int longest = IntStream.rangeClosed(8_850, 9_000)
                .filter(length -> messages(ofLength(length)).size() == 1)
                .max()
                .orElseThrow();

        assertThat(SlackMessages.textLength(only(ofLength(longest)))).isBetween(8_900, 9_000);
        assertThat(messages(ofLength(longest + 1)))
                .hasSize(2)
                .allMatch(message -> SlackMessages.textLength(message) <= 9_000);
        assertThat(words(messages(ofLength(longest + 1)))).isEqualTo(longest + 1);
    }

    @Test
    void aMessageHasUpTo15000CharactersOfJson() {
        MessageText quotes = text("Quotes", null, "\"".repeat(8_000));

        List<String> messages = SlackMessages.of(quotes);

        assertThat(messages).hasSize(2).allMatch(message -> message.length() <= 15_000);
        assertThat(messages.get(0).length()).isGreaterThan(12_000);
    }

    @Test
    void severalMessagesAreNumberedAndTheLastHasTheContext() {
        List<ObjectNode> messages = messages(ofLength(12_000));

        assertThat(messages).hasSize(2);
        assertThat(messages.get(0).at("/blocks/0/text/text").asText()).isEqualTo("*Long (1/2)*");
        assertThat(messages.get(1).at("/blocks/0/text/text").asText()).isEqualTo("*Long (2/2)*");
        assertThat(messages.get(0).toString()).doesNotContain("context");
        assertThat(messages.get(1).toString()).contains("\"context\"");
    }

    @Test
    void whatDoesNotFitIntoThreeMessagesIsLeftOut() {
        List<ObjectNode> messages = messages(ofLength(40_000));

        assertThat(messages).hasSize(3).allMatch(message -> SlackMessages.textLength(message) <= 9_000);
        assertThat(sections(messages.get(2))).last().isEqualTo("The rest does not fit here.");
        assertThat(messages.get(1).toString()).doesNotContain("The rest does not fit here.");
    }

    static Stream<MessageText> theWorstTexts() {
        return Stream.of("&", "\"", "\\", "<", "😀", "審", " ", "\n", "\0", "\u2028", "\uD83D", "https://a.example/ ")
                .flatMap(text -> IntStream.of(1, 599, 600, 601, 3_000, 60_000)
                        .mapToObj(length -> new MessageText(
                                text.repeat(length),
                                List.of(text.repeat(length), text.repeat(length)),
                                text.repeat(length),
                                LINK + "/" + "x".repeat(Math.min(length, 2_000)),
                                text.repeat(length))));
    }

    @ParameterizedTest
    @MethodSource("theWorstTexts")
    void everyTextIsWithinTheLimits(MessageText text) {
        assertThat(SlackMessages.of(text)).hasSizeBetween(1, 3).allSatisfy(json -> {
            ObjectNode message = parsed(json);
            assertThat(json.length()).isLessThanOrEqualTo(15_000);
            assertThat(SlackMessages.textLength(message)).isLessThanOrEqualTo(9_000);
            assertThat(message.at("/blocks")).hasSizeBetween(1, 50);
            assertThat(texts(message)).allMatch(one -> one.get("text").asText().length() <= 3_000);
            assertThat(sections(message)).noneMatch(String::isEmpty);
        });
    }

    private static MessageText ofLength(int length) {
        return text("Long", null, "x".repeat(length));
    }

    private static long words(List<ObjectNode> messages) {
        return messages.stream()
                .flatMap(message -> sections(message).stream())
                .mapToLong(String::length)
                .sum();
    }

    private static MessageText text(String headline, @Nullable String link, String... lines) {
        return new MessageText(headline, List.of(lines), "AI-12", link, REASON);
    }

    private static ObjectNode only(MessageText text) {
        List<ObjectNode> messages = messages(text);
        assertThat(messages).hasSize(1);
        return messages.get(0);
    }

    private static List<ObjectNode> messages(MessageText text) {
        return SlackMessages.of(text).stream().map(SlackMessagesTest::parsed).toList();
    }

    private static ObjectNode parsed(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException invalid) {
            throw new AssertionError(json, invalid);
        }
    }

    /** All texts in markup. */
    private static List<JsonNode> texts(JsonNode message) {
        return StreamSupport.stream(message.get("blocks").spliterator(), false)
                .map(block -> block.has("text") ? block.get("text") : block.at("/elements/0"))
                .toList();
    }

    /** The sections below the title. */
    private static List<String> sections(JsonNode message) {
        return StreamSupport.stream(message.get("blocks").spliterator(), false)
                .filter(block -> block.get("type").asText().equals("section"))
                .skip(1)
                .map(block -> block.at("/text/text").asText())
                .toList();
    }
}

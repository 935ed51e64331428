package dev.debrief.documents.notion;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.documents.Format;
import dev.debrief.documents.FormatStructure;
import dev.debrief.documents.SampleDocuments;
import dev.debrief.documents.model.Document;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NotionRendererTest {

    private static final int MAX_REQUEST = 500_000;

    /** Texts, each of which exceeds a limit. */
    static Stream<String> longTexts() {
        return Stream.of(
                "word ".repeat(3000),
                "😀".repeat(30_000),
                "`a` **b** ".repeat(500),
                "[a](https://example.org/" + "x".repeat(1990) + ") ".repeat(150),
                ("[a](https://example.org/" + "x".repeat(1900) + ") b ").repeat(150),
                "[a](https://example.org/" + "x".repeat(3000) + ")",
                "```\n" + "審計\n".repeat(100_000) + "```",
                "| a | b |\n| --- | --- |\n" + "| 1 | 2 |\n".repeat(1000),
                "| a | b |\n| --- | --- |\n" + ("| 1 | " + "2".repeat(5000) + " |\n").repeat(60),
                "|" + " a |".repeat(80) + "\n|" + " --- |".repeat(80) + "\n",
                IntStream.range(0, 30)
                        .mapToObj(i -> "  ".repeat(i) + "- level " + i)
                        .collect(Collectors.joining("\n")),
                "- a\n" + "  - b\n".repeat(500),
                "> quote\n>\n> - " + "x".repeat(5000));
    }

    @ParameterizedTest
    @MethodSource("longTexts")
    void staysWithinTheLimits(String text) {
        JsonNode page = Format.NOTION.json(SampleDocuments.withContent(text, text.substring(0, 4) + "line"));

        for (JsonNode block : page.path("children")) {
            assertThat(block.toString().getBytes(StandardCharsets.UTF_8).length).isLessThan(MAX_REQUEST);
            assertThat(count(block)).isLessThan(1000);
            check(block, 0);
        }
    }

    private static void check(JsonNode block, int depth) {
        String type = block.path("type").asText();
        JsonNode content = block.path(type);
        assertThat(block.path("object").asText()).isEqualTo("block");
        assertThat(depth).isLessThanOrEqualTo(2);
        assertThat(content.path("children").size()).isLessThanOrEqualTo(100);
        check(content.path("rich_text"));
        content.path("cells").forEach(NotionRendererTest::check);
        if (type.equals("table")) {
            assertThat(content.path("children"))
                    .isNotEmpty()
                    .allMatch(row -> row.path("table_row").path("cells").size()
                            == content.path("table_width").asInt());
        }
        content.path("children").forEach(child -> check(child, depth + 1));
    }

    private static void check(JsonNode text) {
        assertThat(text.size()).isLessThanOrEqualTo(100);
        for (JsonNode run : text) {
            assertThat(run.path("text").path("content").asText().length()).isBetween(1, 2000);
            assertThat(run.path("text").path("link").path("url").asText().length())
                    .isLessThanOrEqualTo(2000);
        }
    }

    private static int count(JsonNode block) {
        int count = 1;
        for (JsonNode child : block.path(block.path("type").asText()).path("children")) {
            count += count(child);
        }
        return count;
    }

    @ParameterizedTest
    @MethodSource("longTexts")
    void losesNothing(String text) {
        String plain = SampleDocuments.sample().title();
        Document document = SampleDocuments.withContent(plain, "A line");
        long words = length(document) - (long) occurrences(document, plain) * plain.length();

        assertThat(length(SampleDocuments.withContent(text, "A line"))).isGreaterThan(words + contentOf(text));
    }

    /** Characters that must be somewhere, at least. */
    private static long contentOf(String text) {
        return text.chars().filter(Character::isLetterOrDigit).count();
    }

    private static int occurrences(Document document, String text) {
        return Format.NOTION.text(document).split(Pattern.quote(text), -1).length - 1;
    }

    private static long length(Document document) {
        return Format.NOTION.text(document).codePoints().count();
    }

    @Test
    void writesActionItemsAsTasks() {
        List<JsonNode> tasks = Format.NOTION.json(SampleDocuments.sample()).findValues("to_do");

        assertThat(tasks).hasSize(6);
        assertThat(tasks)
                .extracting(task -> task.path("checked").asBoolean())
                .containsExactly(false, false, false, true, false, false);
        assertThat(tasks.get(3).path("rich_text").get(0).toString())
                .contains("Establish canary deployments for production", "\"bold\":true");
        assertThat(tasks.get(3).path("children")).hasSize(5);
    }

    @Test
    void nestsWhysTwiceAndMarksDeeperOnes() {
        List<String> whys = FormatStructure.notion(Format.NOTION.json(SampleDocuments.sample())).stream()
                .filter(type -> type.endsWith("numbered_list_item"))
                .toList();

        assertThat(whys)
                .containsExactly(
                        "numbered_list_item",
                        "  numbered_list_item",
                        "    numbered_list_item",
                        "    numbered_list_item",
                        "  numbered_list_item");
        assertThat(Format.NOTION.text(SampleDocuments.sample())).contains("↳ \ntext\nWhy was it taken for granted?");
    }

    @Test
    void colorsStatuses() {
        assertThat(Format.NOTION.utf8(SampleDocuments.sample())).contains("red_background", "green_background");
    }

    @Test
    void writesLinksThatNotionCannotReadAsText() {
        String text = Format.NOTION.utf8(SampleDocuments.withContent("[a](<https://exa mple.org>) [b](https://)", "x"));

        assertThat(text)
                .contains("a (https://exa mple.org)", "b (https://)")
                .doesNotContain("\"url\":\"https://exa mple", "\"url\":\"https://\"");
    }
}

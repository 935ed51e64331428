package dev.debrief.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.documents.html.HtmlRenderer;
import dev.debrief.documents.markdown.MarkdownRenderer;
import dev.debrief.documents.model.Document;
import dev.debrief.documents.model.TimelineItem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongTimelineTest {

    private static final Instant START = Instant.parse("2026-03-02T20:00:00Z");

    @ParameterizedTest
    @ValueSource(ints = {1, 199, 200, 201, 500, 501, 1000, 1001})
    void everyEntryIsInTheHtmlOnce(int entries) {
        String html = text(new HtmlRenderer(), entries);

        for (int i = 1; i <= entries; i++) {
            assertThat(count(html, "Entry " + i + "\\.")).as("entry %d", i).isEqualTo(1);
        }
        assertThat(count(html, "<details class=\"fold\">")).isEqualTo(entries <= 500 ? 0 : (entries + 199) / 200);
    }

    /** Two days, because the second half of the entries is after midnight. */
    @ParameterizedTest
    @ValueSource(ints = {1, 199, 200, 201, 399, 400, 401, 1000})
    void everyEntryIsAnItemOfTheListOfItsDay(int entries) {
        String markdown = text(new MarkdownRenderer(), entries);

        Lists lists = new Lists();
        Parser.builder().build().parse(markdown).accept(lists);
        assertThat(lists.items).isEqualTo(entries);
        assertThat(lists.lists).hasSize(entries == 1 ? 1 : 2).allMatch(list -> ((ListBlock) list).isTight());
    }

    @Test
    void keyMomentsComeFirst() {
        Document document = SampleDocuments.withTimeline(entries(600, 300));
        String html = withoutPicture(new HtmlRenderer(), document);

        assertThat(html.indexOf("Entry 300.")).isBetween(0, html.indexOf("Entry 1."));
        assertThat(count(html, "Entry 300\\.")).as("above, and in its place").isEqualTo(2);
        assertThat(html).contains("<summary>2 March 2026, 20:00 UTC to");
    }

    private static String text(DocumentRenderer renderer, int entries) {
        return withoutPicture(renderer, SampleDocuments.withTimeline(entries(entries, 0)));
    }

    private static String withoutPicture(DocumentRenderer renderer, Document document) {
        String text = new String(renderer.render(document), StandardCharsets.UTF_8);
        return text.replaceAll("(?s)<figure.*?</figure>", "");
    }

    private static List<TimelineItem> entries(int count, int keyMoment) {
        long seconds = Math.max(1, 8 * 3600 / count);
        return IntStream.rangeClosed(1, count)
                .mapToObj(i ->
                        SampleDocuments.entry(START.plusSeconds((i - 1) * seconds), "Entry " + i + ".", i == keyMoment))
                .toList();
    }

    private static long count(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }

    /** Lists of entries; a document has others. */
    private static final class Lists extends AbstractVisitor {

        private final Set<Node> lists = new HashSet<>();
        private int items;

        @Override
        public void visit(Text text) {
            if (text.getLiteral().contains("Entry ")) {
                items++;
                lists.add(text.getParent().getParent().getParent());
            }
        }
    }
}

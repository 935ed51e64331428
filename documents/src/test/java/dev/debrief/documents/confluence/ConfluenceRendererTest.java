package dev.debrief.documents.confluence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.documents.Format;
import dev.debrief.documents.FormatStructure;
import dev.debrief.documents.SampleDocuments;
import dev.debrief.documents.model.Document;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfluenceRendererTest {

    private static final Instant START = Instant.parse("2026-03-02T20:00:00Z");

    @Test
    void writesActionItemsAsTasks() {
        List<Element> tasks = elements(SampleDocuments.sample(), "ac:task");

        assertThat(tasks).hasSize(6);
        assertThat(tasks)
                .extracting(task -> child(task, "ac:task-id").text())
                .containsExactly("1", "2", "3", "4", "5", "6");
        assertThat(tasks)
                .extracting(task -> child(task, "ac:task-status").text())
                .containsExactly("incomplete", "incomplete", "incomplete", "complete", "incomplete", "incomplete");
        Element canary = child(tasks.get(3), "ac:task-body");
        assertThat(canary.text()).contains("Establish canary", "Owner: DevOps Team", "Done when: A faulty release");
        assertThat(child(canary, "time").attr("datetime")).isEqualTo("2024-12-15");
        assertThat(canary.getElementsByTag("ul")).isEmpty();
    }

    @Test
    void writesStatusesAsBadges() {
        List<Element> badges = elements(SampleDocuments.sample(), "ac:structured-macro").stream()
                .filter(macro -> macro.attr("ac:name").equals("status"))
                .toList();

        assertThat(badges).extracting(Element::text).contains("RedHigh", "GreenPublished", "BlueIn progress");
    }

    @Test
    void leavesTheTitleToThePage() {
        assertThat(elements(SampleDocuments.sample(), "h1")).isEmpty();
        assertThat(elements(SampleDocuments.sample(), "h2"))
                .first()
                .extracting(Element::text)
                .isEqualTo("Incident Details");
        assertThat(Format.CONFLUENCE.utf8(SampleDocuments.sample()))
                .startsWith("<ac:structured-macro ac:name=\"toc\"><ac:parameter ac:name=\"maxLevel\">2<");
    }

    @Test
    void dividesTheEndOfCode() {
        Document document = SampleDocuments.withContent("```java\na[b[0]]>c\n]]><ac:x>\n```", "A line");

        assertThat(FormatStructure.xml(Format.CONFLUENCE.utf8(document))).doesNotContain("ac:x");
        assertThat(elements(document, "ac:plain-text-body"))
                .isNotEmpty()
                .allMatch(code -> code.wholeText().equals("a[b[0]]>c\n]]><ac:x>\n"));
        assertThat(elements(document, "ac:parameter"))
                .anyMatch(language -> language.text().equals("java"));
    }

    /** Two days, because the second half of the entries is after midnight. */
    @ParameterizedTest
    @ValueSource(ints = {2, 100, 101, 199, 200, 201, 399, 400, 401, 1000})
    void everyEntryIsAnItemOfTheListOfItsDay(int entries) {
        Document document = SampleDocuments.withTimeline(IntStream.rangeClosed(1, entries)
                .mapToObj(i -> SampleDocuments.entry(
                        START.plusSeconds((i - 1) * (8L * 3600 / entries)), "Entry " + i + ".", false))
                .toList());

        Element page = page(document);
        FormatStructure.xml(Format.CONFLUENCE.utf8(document));
        List<Element> items = page.getElementsByTag("li").stream()
                .filter(item -> item.text().contains("Entry "))
                .toList();
        assertThat(items).hasSize(entries);
        assertThat(items.get(entries - 1).text()).endsWith("Entry " + entries + ".");
        assertThat(items.stream().map(Element::parent).distinct()).hasSize(2);
        assertThat(page.getElementsByTag("ac:rich-text-body")).hasSize(entries > 100 ? 1 : 0);
    }

    private static Element page(Document document) {
        return Jsoup.parse(Format.CONFLUENCE.utf8(document), "", Parser.xmlParser());
    }

    private static List<Element> elements(Document document, String name) {
        return page(document).getElementsByTag(name);
    }

    private static Element child(Element element, String name) {
        return element.getElementsByTag(name).get(0);
    }
}

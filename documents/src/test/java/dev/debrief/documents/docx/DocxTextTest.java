package dev.debrief.documents.docx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.documents.SampleDocuments;
import dev.debrief.documents.model.Document;
import dev.debrief.documents.model.TimelineItem;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Text of any script and of any length. */
class DocxTextTest {

    private static final Instant START = Instant.parse("2026-03-02T20:00:00Z");
    private static final List<String> STRUCTURE = Docx.structure(SampleDocuments.withContent("Some text.", "a name"));

    @Test
    void textFromRightToLeftIsMarked() {
        Element body = Docx.body(SampleDocuments.withContent("התשלום נכשל ב-checkout אתמול", "دانا"));

        assertThat(Docx.paragraphs(body, "checkout")).isNotEmpty().anySatisfy(paragraph -> {
            assertThat(Docx.elements(paragraph, "w:bidi")).hasSize(1);
            assertThat(runs(paragraph, true)).anyMatch(run -> run.contains("התשלום"));
            assertThat(runs(paragraph, false)).contains("checkout");
            assertThat(Docx.elements(paragraph, "w:lang"))
                    .allMatch(lang -> lang.attr("w:bidi").equals("he-IL"));
        });
        assertThat(Docx.paragraphs(body, "دانا"))
                .anySatisfy(paragraph ->
                        assertThat(Docx.elements(paragraph, "w:bidi")).isEmpty());
    }

    @Test
    void eastAsianTextIsMarked() {
        Element body = Docx.body(SampleDocuments.withContent("支払いが失敗した", "결제"));

        assertThat(Docx.paragraphs(body, "支払い")).isNotEmpty().anySatisfy(paragraph -> {
            assertThat(Docx.elements(paragraph, "w:rFonts"))
                    .isNotEmpty()
                    .allMatch(font -> font.attr("w:hint").equals("eastAsia"));
            assertThat(Docx.elements(paragraph, "w:lang").get(0).attr("w:eastAsia"))
                    .isEqualTo("ja-JP");
        });
    }

    /** Each in the middle of a text, at its beginning and at its end. */
    static Stream<String> texts() {
        Stream<String> characters = Stream.concat(
                IntStream.rangeClosed(0, 0xA0).mapToObj(Character::toString),
                Stream.of(
                        "\r\n", "\u2028", "\u202E", "\uFFFE", "\uD800", "審", "😀", "ש", "]]>", "&amp;", "<w:p/>",
                        "_x0001_"));
        return characters.flatMap(character -> Stream.of("a" + character + "b", character + " b", "b " + character));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void anyTextStaysWhereItIs(String text) throws IOException {
        Document document = SampleDocuments.withContent("Some text.", text);

        assertThat(Docx.structure(document)).isEqualTo(STRUCTURE);
        try (XWPFDocument word = Docx.opened(document)) {
            assertThat(word.getParagraphs().get(0).getText()).contains("b");
        }
    }

    @Test
    void longTimelinesShowTheirKeyMoments() {
        Document document = SampleDocuments.withTimeline(entries(20_000, 4000));
        byte[] file = Docx.file(document);

        assertThat(Docx.text(document))
                .contains("The timeline has 20,000 entries. This document shows its 5 key moments; the file"
                        + " PM-2-timeline.csv has all entries.")
                .contains("Entry 4000.", "Entry 20000.")
                .doesNotContain("Entry 4001.");
        assertThat(file).hasSizeLessThan(200_000);
    }

    @Test
    void aLongTimelineWithoutKeyMomentsIsCut() {
        assertThat(Docx.text(SampleDocuments.withTimeline(entries(501, 1000))))
                .contains("the first 500, because none is a key moment", "Entry 500.")
                .doesNotContain("Entry 501.");
        assertThat(Docx.text(SampleDocuments.withTimeline(entries(500, 1000))))
                .contains("Entry 1.", "Entry 500.")
                .doesNotContain("The timeline has");
    }

    private static List<TimelineItem> entries(int count, int keyMomentEvery) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i ->
                        SampleDocuments.entry(START.plusSeconds(i * 10L), "Entry " + i + ".", i % keyMomentEvery == 0))
                .toList();
    }

    private static List<String> runs(Element paragraph, boolean rightToLeft) {
        return Docx.elements(paragraph, "w:r").stream()
                .filter(run -> Docx.elements(run, "w:rtl").isEmpty() != rightToLeft)
                .map(Docx::words)
                .toList();
    }
}

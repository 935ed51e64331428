package dev.debrief.documents.docx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.documents.SampleDocuments;
import dev.debrief.documents.model.Document;
import dev.debrief.documents.picture.Picture;
import dev.debrief.documents.picture.Pictures;
import dev.debrief.documents.tree.DocumentTree;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Text;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class DocxRendererTest {

    private static final Document EVERY_PART = SampleDocuments.withContent("Some **bold** text.", "A line");

    @Test
    void saysEverythingThatTheTreeSays() throws IOException {
        for (Document document : List.of(SampleDocuments.sample(), SampleDocuments.empty(), EVERY_PART)) {
            String text = Docx.text(document).replaceAll("\\s+", " ");
            List<String> words = words(document);

            assertThat(words).hasSizeGreaterThan(20);
            assertThat(words).allSatisfy(some -> assertThat(text).contains(some));
        }
    }

    @Test
    void hasTheHeadingsOfItsSections() throws IOException {
        try (XWPFDocument word = Docx.opened(SampleDocuments.sample())) {
            assertThat(inStyle(word, "Title"))
                    .containsExactly(SampleDocuments.sample().title());
            assertThat(inStyle(word, "Subtitle")).containsExactly("Postmortem PM-1");
            assertThat(inStyle(word, "Heading1"))
                    .containsSubsequence("Incident Details", "Timeline of Events", "Action Items", "Follow-up");
        }
    }

    @Test
    void everyStyleIsDefined() throws IOException {
        String markdown = "###### deep\n\n> quote\n\n```\ncode\n```\n\n`code` [link](https://example.org)\n\n---\n\n"
                + "| a | b |\n|---|---|\n| 1 | 2 |\n\n1. one\n\n   more\n\n- a\n- b";
        Document document = SampleDocuments.withContent(markdown, "A line");
        try (XWPFDocument word = Docx.opened(document)) {
            List<String> used = Stream.of("w:pStyle", "w:rStyle", "w:tblStyle")
                    .flatMap(name -> Docx.elements(Docx.body(document), name).stream())
                    .map(element -> element.attr("w:val"))
                    .distinct()
                    .toList();

            assertThat(used)
                    .contains(
                            "Heading5", "Quote", "Code", "InlineCode", "Hyperlink", "Rule", "ListNumber", "ListBullet")
                    .allMatch(style -> word.getStyles().styleExist(style));
        }
    }

    @Test
    void tasksHaveTheirMarkAsTheSignOfTheList() {
        Element body = Docx.body(SampleDocuments.sample());
        Element numbering = Docx.part(SampleDocuments.sample(), "word/numbering.xml");

        assertThat(lists(body, "(AI-1)"))
                .singleElement()
                .satisfies(list -> assertThat(sign(numbering, list)).isEqualTo("\u2610"));
        assertThat(lists(body, "(AI-4)"))
                .singleElement()
                .satisfies(list -> assertThat(sign(numbering, list)).isEqualTo("\u2611"));
    }

    @Test
    void showsDetailsAsATable() throws IOException {
        try (XWPFDocument word = Docx.opened(SampleDocuments.sample())) {
            XWPFTable details = word.getTables().get(0);

            assertThat(details.getRows())
                    .extracting(row ->
                            row.getCell(0).getText() + "=" + row.getCell(1).getText())
                    .contains("Postmortem=PM-1", "Duration=1 hour 20 minutes", "Affected services=checkout, discounts");
        }
    }

    @Test
    void tablesHaveAHeaderThatIsRepeated() throws IOException {
        try (XWPFDocument word = Docx.opened(SampleDocuments.sample())) {
            XWPFTable table = word.getTables().stream()
                    .filter(some -> some.getText().contains("first ticket"))
                    .findFirst()
                    .orElseThrow();

            assertThat(table.getRows()).extracting(row -> row.isRepeatHeader()).containsExactly(true, false, false);
            assertThat(table.getRow(0).getCell(0).getText()).isEqualTo("signal");
            assertThat(table.getStyleID()).isEqualTo("TableGrid");
        }
    }

    @Test
    void aTableHasAtMostTheColumnsThatWordAllows() {
        String row = "| x ".repeat(70) + "|\n";
        String table = row + "|---".repeat(70) + "|\n" + row;
        Element body = Docx.body(SampleDocuments.withContent(table, "A line"));

        assertThat(Docx.elements(body, "w:tblGrid")).allMatch(grid -> grid.childrenSize() <= 63);
        assertThat(Docx.elements(body, "w:tr"))
                .filteredOn(some -> some.childrenSize() > 60)
                .allMatch(some -> Docx.words(some).equals("x".repeat(70)))
                .isNotEmpty();
    }

    @Test
    void numbersEachListForItself() throws IOException {
        Document document = SampleDocuments.withContent("3. three\n4. four\n\ntext\n\n1. one\n   1. nested", "A line");
        Element body = Docx.body(document);

        List<String> three = lists(body, "three");
        assertThat(lists(body, "four")).isEqualTo(three);
        assertThat(lists(body, "one")).doesNotContainAnyElementsOf(three);
        Element numbering = Docx.part(document, "word/numbering.xml");
        assertThat(start(numbering, three.get(0))).containsExactly("0", "3");
        assertThat(start(numbering, lists(body, "nested").get(0))).containsExactly("1", "1");
    }

    @Test
    void bulletsAreOfOneListAndNestToTheDeepestLevel() {
        String deep = IntStream.range(0, 12)
                .mapToObj(i -> "  ".repeat(i) + "- level" + i)
                .reduce("", (a, b) -> a + b + "\n");
        Element body = Docx.body(SampleDocuments.withContent(deep, "A line"));

        assertThat(Docx.paragraphs(body, "level11")).isNotEmpty().allSatisfy(paragraph -> {
            assertThat(Docx.elements(paragraph, "w:ilvl").get(0).attr("w:val")).isEqualTo("8");
            assertThat(Docx.elements(paragraph, "w:numId").get(0).attr("w:val")).isEqualTo("1");
        });
    }

    @Test
    void linksAreRelationships() {
        Document document = SampleDocuments.withContent("[here](https://example.org/a b?x=\"<{審}>#a#b)", "A line");
        Element links = Docx.part(document, "word/_rels/document.xml.rels");

        assertThat(Docx.elements(links, "Relationship"))
                .filteredOn(link -> link.attr("TargetMode").equals("External"))
                .extracting(link -> link.attr("Target"))
                .contains("https://video.example.com/review", "https://example.org/evidence")
                .allMatch(target -> target.startsWith("https://"));
    }

    @Test
    void hasPropertiesAndPageNumbers() throws IOException {
        try (XWPFDocument word = Docx.opened(SampleDocuments.sample())) {
            POIXMLProperties.CoreProperties properties = word.getProperties().getCoreProperties();
            assertThat(properties.getTitle()).isEqualTo(SampleDocuments.sample().title());
            assertThat(properties.getSubject()).isEqualTo("Postmortem PM-1");
            assertThat(properties.getCreated()).isEqualTo(Date.from(Instant.parse("2024-11-20T09:00:00Z")));
            assertThat(word.getFooterList())
                    .singleElement()
                    .satisfies(footer -> assertThat(footer.getText()).contains("PM-1", "Page 1 of 1"));
        }
    }

    @Test
    void isTheSameInEveryTimeZone() {
        TimeZone before = TimeZone.getDefault();
        byte[] file = Docx.file(EVERY_PART);
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(Arrays.equals(Docx.file(EVERY_PART), file)).isTrue();
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void saysForWhomItIs() {
        assertThat(Docx.text(SampleDocuments.sample().withAudience("PUBLIC")))
                .contains("Postmortem PM-1, public version");
        assertThat(Docx.text(SampleDocuments.sample().withAudience("ORGANISATION")))
                .contains("Postmortem PM-1, version for the organisation");
        assertThat(Docx.text(SampleDocuments.sample().withAudience("INTERNAL"))).doesNotContain("version");
    }

    @Test
    void isCompleteWithoutPicturesWhereJavaCannotDraw() throws IOException {
        DocxRenderer renderer = new DocxRenderer((picture, scale) -> {
            throw new UnsatisfiedLinkError("no fontmanager in java.library.path");
        });

        Map<String, byte[]> parts = Docx.parts(renderer.render(SampleDocuments.sample()));

        assertThat(parts).doesNotContainKey("word/media/picture1.png");
        assertThat(new String(Objects.requireNonNull(parts.get("word/document.xml")), StandardCharsets.UTF_8))
                .contains("The error rate alert fires.")
                .doesNotContain("wp:docPr");
    }

    @Test
    void picturesAreImagesWithAlternatives() throws IOException {
        Document document = SampleDocuments.sample();
        Map<String, byte[]> parts = Docx.parts(new DocxRenderer().render(document));
        List<Element> pictures = Docx.elements(Docx.body(document), "wp:docPr");
        Picture timeline = Pictures.timeline(document).orElseThrow();

        assertThat(pictures).hasSizeGreaterThan(1);
        assertThat(pictures.get(0).attr("title")).isEqualTo(timeline.title());
        assertThat(pictures.get(0).attr("descr"))
                .startsWith(timeline.alternative().lines().findFirst().orElseThrow());
        assertThat(pictures).extracting(picture -> picture.attr("id")).doesNotHaveDuplicates();
        for (int i = 1; i <= pictures.size(); i++) {
            byte[] image = Objects.requireNonNull(parts.get("word/media/picture" + i + ".png"));
            assertThat(ImageIO.read(new ByteArrayInputStream(image)).getWidth()).isGreaterThan(600);
        }
    }

    private static List<String> words(Document document) throws IOException {
        List<String> words = new ArrayList<>();
        DocumentTree.write(
                document,
                (root, continuesList) -> root.accept(new AbstractVisitor() {
                    @Override
                    public void visit(Text text) {
                        words.add(text.getLiteral().strip().replaceAll(":$", "").replaceAll("\\s+", " "));
                    }
                }));
        return words;
    }

    private static List<String> inStyle(XWPFDocument word, String style) {
        return word.getParagraphs().stream()
                .filter(paragraph -> style.equals(paragraph.getStyle()))
                .map(XWPFParagraph::getText)
                .toList();
    }

    private static List<String> lists(Element body, String text) {
        return Docx.paragraphs(body, text).stream()
                .flatMap(paragraph -> Docx.elements(paragraph, "w:numId").stream())
                .map(number -> number.attr("w:val"))
                .toList();
    }

    /** The level of a list and its first number. */
    private static List<String> start(Element numbering, String list) {
        Element number = Docx.elements(numbering, "w:num").stream()
                .filter(some -> some.attr("w:numId").equals(list))
                .findFirst()
                .orElseThrow();
        return List.of(
                Docx.elements(number, "w:lvlOverride").get(0).attr("w:ilvl"),
                Docx.elements(number, "w:startOverride").get(0).attr("w:val"));
    }

    private static String sign(Element numbering, String list) {
        return Docx.elements(numbering, "w:abstractNum").stream()
                .filter(format -> format.attr("w:abstractNumId").equals(list))
                .map(format -> Docx.elements(format, "w:lvlText").get(0).attr("w:val"))
                .findFirst()
                .orElseThrow();
    }
}

package dev.debrief.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.util.Diagnostic;
import dev.debrief.documents.SampleDocuments;
import dev.debrief.documents.html.HtmlRenderer;
import dev.debrief.documents.model.Document;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class PdfRendererTest {

    private static final Document EVERY_PART = SampleDocuments.withContent("Some **bold** text.", "A line");

    private final PdfRenderer renderer = new PdfRenderer(PdfFonts.bundled());

    @Test
    void hasTheTextOfThePage() {
        for (Document document : List.of(SampleDocuments.sample(), EVERY_PART, SampleDocuments.empty())) {
            String text = PdfFile.text(renderer.render(document));

            assertThat(blocksOfThePage(document))
                    .hasSizeGreaterThan(20)
                    .allSatisfy(block -> assertThat(text).contains(block));
        }
    }

    @Test
    void hasTheCellsOfTables() {
        assertThat(PdfFile.text(renderer.render(SampleDocuments.sample())))
                .contains("Key Action Owner Due Status", "AI-1", "QA Team", "AI-6", "In progress", "Overdue", "Done")
                .contains("Done when: A faulty release reaches at most 5 % of the users");
    }

    @Test
    void everySectionHasABookmark() {
        try (PdfFile file = PdfFile.of(renderer.render(SampleDocuments.sample()))) {
            assertThat(file.bookmarks())
                    .startsWith("Incident Details", "Executive Summary", "Timeline of Events")
                    .endsWith("Action Items", "Follow-up");
        }
    }

    @Test
    void pagesHaveNumbers() {
        try (PdfFile file = PdfFile.of(renderer.render(SampleDocuments.sample()))) {
            int pages = file.pdf().getNumberOfPages();

            assertThat(pages).isBetween(3, 8);
            assertThat(file.text()).contains("1 / " + pages, pages + " / " + pages);
        }
    }

    @Test
    void isTagged() {
        try (PdfFile file = PdfFile.of(renderer.render(SampleDocuments.sample()))) {
            var catalog = file.pdf().getDocumentCatalog();

            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("en");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(file.tags())
                    .extracting(PDStructureElement::getStructureType)
                    .contains("Document", "H1", "H2", "H3", "P", "L", "LI", "Table", "TR", "TH", "TD", "Link");
        }
    }

    @Test
    void picturesHaveAnAlternativeText() {
        try (PdfFile file = PdfFile.of(renderer.render(SampleDocuments.sample()))) {
            assertThat(file.tags())
                    .filteredOn(tag -> tag.getStructureType().equals("Figure"))
                    .isNotEmpty()
                    .allSatisfy(figure ->
                            assertThat(figure.getAlternateDescription()).hasSizeGreaterThan(20));
        }
    }

    @Test
    void breaksNoRuleOfTaggedFiles() {
        List<String> warnings = new ArrayList<>();
        PdfRenderer strict = new PdfRenderer(PdfFonts.bundled(), diagnostic -> collect(diagnostic, warnings));

        strict.render(SampleDocuments.sample());
        strict.render(EVERY_PART);

        assertThat(warnings).isEmpty();
    }

    @Test
    void embedsItsFonts() throws IOException {
        List<PDFont> fonts = new ArrayList<>();
        try (PdfFile file = PdfFile.of(renderer.render(EVERY_PART))) {
            for (PDPage page : file.pdf().getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name));
                }
            }
            assertThat(fonts).isNotEmpty().allMatch(PDFont::isEmbedded);
            assertThat(fonts)
                    .extracting(font -> font.getName().replaceAll(".*\\+", ""))
                    .contains("NotoSans-Regular", "NotoSans-Bold");
        }
    }

    @Test
    void isTheSameForTheSameDocument() {
        byte[] first = renderer.render(EVERY_PART);

        assertThat(renderer.render(EVERY_PART)).isEqualTo(first);
        assertThat(new PdfRenderer(PdfFonts.bundled()).render(EVERY_PART)).isEqualTo(first);
    }

    @Test
    void isTheSameOnEveryThread() {
        byte[] expected = renderer.render(EVERY_PART);

        assertThat(IntStream.range(0, 8).parallel().mapToObj(i -> renderer.render(EVERY_PART)))
                .allMatch(bytes -> Arrays.equals(bytes, expected));
    }

    @Test
    void isDatedWhenThePostmortemWasPublished() {
        try (PdfFile file = PdfFile.of(renderer.render(SampleDocuments.sample()))) {
            var properties = file.pdf().getDocumentInformation();

            assertThat(properties.getCreationDate().toInstant()).isEqualTo(Instant.parse("2024-11-20T09:00:00Z"));
            assertThat(properties.getTitle()).startsWith("PM-1: Payment processing failure");
        }
    }

    private static void collect(Diagnostic diagnostic, List<String> warnings) {
        if (diagnostic.getLevel().intValue() >= Level.WARNING.intValue()) {
            warnings.add(diagnostic.getFormattedMessage());
        }
    }

    /** What the HTML page says, block by block, outside of tables, whose lines are mixed in the text of a file. */
    private static List<String> blocksOfThePage(Document document) {
        var page = Jsoup.parse(new String(new HtmlRenderer().render(document), StandardCharsets.UTF_8));
        page.select(".hidden, .skip, progress, svg").remove();
        return page.select("h1, h2, h3, dt, dd:not(:has(p, ul)), .prose p, .question, .when, .name, .value").stream()
                .filter(block -> block.closest("table") == null)
                .map(block -> block.text().replaceAll("\\s+", " "))
                .filter(text -> !text.isEmpty())
                .toList();
    }
}

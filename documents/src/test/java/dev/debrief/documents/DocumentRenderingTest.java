package dev.debrief.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.documents.html.HtmlRenderer;
import dev.debrief.documents.model.Document;
import dev.debrief.documents.text.TextFormatter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The golden files were read by eye. Run with -Ddebrief.accept=true to write them anew, and read them again. */
class DocumentRenderingTest {

    private static final List<String> SECTIONS_OF_THE_SAMPLE = List.of(
            "Executive Summary",
            "Timeline of Events",
            "Impact Assessment",
            "Root Cause Analysis",
            "Primary Root Cause",
            "Contributing Factors",
            "Lessons Learned",
            "Action Items",
            "Follow-up");

    @Test
    void rendersTheSampleAsHtml() throws IOException {
        assertGolden("sample.html", Rendered.html(SampleDocuments.sample()));
    }

    @Test
    void rendersTheSampleAsMarkdown() throws IOException {
        assertGolden("sample.md", Rendered.markdown(SampleDocuments.sample()));
    }

    @Test
    void rendersAnEmptyDraft() throws IOException {
        assertGolden("empty.html", Rendered.html(SampleDocuments.empty()));
        assertGolden("empty.md", Rendered.markdown(SampleDocuments.empty()));
    }

    @Test
    void rendersEveryPart() throws IOException {
        Document document = SampleDocuments.withContent("Some **bold** text.", "A line");

        assertGolden("every-part.html", Rendered.html(document));
        assertGolden("every-part.md", Rendered.markdown(document));
    }

    @Test
    void rendersLongTextInManyScripts() throws IOException {
        assertGolden("many-scripts.html", Rendered.html(DemandingDocuments.longAndInManyScripts()));
    }

    @Test
    void rendersWhatThePublicMaySee() throws IOException {
        assertGolden("public.html", Rendered.html(DemandingDocuments.forThePublic()));
    }

    @Test
    void rendersEverySectionOfTheSampleInOrder() {
        var html = Jsoup.parse(Rendered.html(SampleDocuments.sample()));
        assertThat(html.select("h2").eachText()).containsSubsequence(SECTIONS_OF_THE_SAMPLE);

        assertThat(headingsOf(Rendered.markdown(SampleDocuments.sample()))).containsSubsequence(SECTIONS_OF_THE_SAMPLE);
    }

    @Test
    void rendersEveryFigureOfTheSample() {
        String text = Jsoup.parse(Rendered.html(SampleDocuments.sample())).text();
        assertThat(text)
                .contains("15 November 2024", "1 hour 20 minutes", "7 minutes", "1 hour 5 minutes")
                .contains("230 failed transactions".split(" "))
                .contains("45,000 USD", "High (a critical business function was impacted)", "10:15 UTC", "11:35 UTC")
                .contains("1 of 6 done, 2 overdue", "1 December 2024")
                .contains("would have lasted 31 instead of 80 minutes", "shortens detection by 20 minutes");
    }

    @Test
    void blocksScriptsAndForeignStyles() {
        var html = Jsoup.parse(Rendered.html(SampleDocuments.sample()));

        assertThat(html.select("script, link, img, iframe, [style]")).isEmpty();
        assertThat(html.select("style")).hasSize(1);
        assertThat(HtmlRenderer.contentSecurityPolicy()).contains("default-src 'none'", "'sha256-");
    }

    @Test
    void labelsEveryRegionForScreenReaders() {
        var html = Jsoup.parse(Rendered.html(SampleDocuments.sample()));

        assertThat(html.select("html").attr("lang")).isEqualTo("en");
        assertThat(html.select("main, header, footer, nav[aria-label]")).hasSize(4);
        assertThat(html.select("h1")).hasSize(1);
        for (Element link : html.select("nav a, a.skip")) {
            assertThat(html.select("[id='" + link.attr("href").substring(1) + "']"))
                    .hasSize(1);
        }
        assertThat(html.select("#section-action-items th:not([scope])")).isEmpty();
    }

    @Test
    void nestsAWhyBelowItsParent() {
        var html = Jsoup.parse(Rendered.html(SampleDocuments.sample()));

        assertThat(html.select("#section-root-cause-analysis > ol > li")).hasSize(1);
        assertThat(html.select("#section-root-cause-analysis > ol > li > ol > li > p.question")
                        .eachText())
                .containsExactly("Why was there an exception?", "Why did testing not show it?");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 minutes",
        "45, 45 seconds",
        "60, 1 minute",
        "4800, 1 hour 20 minutes",
        "4830, 1 hour 20 minutes",
        "90061, 1 day 1 hour 1 minute",
        "172800, 2 days"
    })
    void formatsDurations(long seconds, String words) {
        assertThat(TextFormatter.duration(seconds)).isEqualTo(words);
    }

    private static List<String> headingsOf(String markdown) {
        List<String> headings = new ArrayList<>();
        Parser.builder().build().parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                headings.add(((Text) heading.getFirstChild()).getLiteral());
            }
        });
        return headings;
    }

    private static void assertGolden(String name, String rendered) throws IOException {
        Path golden = Path.of("src/test/resources/golden", name);
        if (Boolean.getBoolean("debrief.accept")) {
            Files.writeString(golden, rendered);
        }
        assertThat(rendered).isEqualTo(Files.readString(golden));
    }
}

package dev.debrief.documents.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.documents.DemandingDocuments;
import dev.debrief.documents.Rendered;
import dev.debrief.documents.SampleDocuments;
import dev.debrief.documents.model.Document;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class PageTest {

    private static final Set<String> OF_PICTURES = Set.of(
            "svg",
            "title",
            "desc",
            "g",
            "path",
            "line",
            "polyline",
            "polygon",
            "rect",
            "circle",
            "ellipse",
            "text",
            "tspan");

    @Test
    void beginsWithTheAnswers() {
        Element page = page(SampleDocuments.sample());

        assertThat(page.select("header .badge").eachText()).containsExactly("Published", "High severity");
        assertThat(page.select(".glance dt").eachText())
                .containsExactly(
                        "Duration",
                        "Detected after",
                        "Mitigated after",
                        "failed transactions",
                        "complaints",
                        "lost revenue",
                        "Action items");
        assertThat(page.select(".glance dd").eachText())
                .containsExactly(
                        "1 hour 20 minutes",
                        "10 minutes",
                        "1 hour 5 minutes",
                        "230",
                        "15",
                        "45,000 USD",
                        "estimated",
                        "5 open",
                        "1 of 6 done, 2 overdue");
    }

    @Test
    void saysNothingAtAGlanceIfNothingIsKnown() {
        assertThat(page(SampleDocuments.empty()).select(".glance")).isEmpty();
    }

    @Test
    void showsThePublicWhatItCameForFirst() {
        Element page = page(DemandingDocuments.forThePublic());

        assertThat(page.select("h2").eachText()).startsWith("External summary");
        assertThat(page.select("#section-external-summary h3").eachText())
                .containsExactly("What happened", "What we do");
        assertThat(page.select("#section-external-summary .note")).isEmpty();
        assertThat(page.select("header .audience").text()).startsWith("For the public:");
    }

    @Test
    void showsThoseInsideWhatOthersRead() {
        Element page = page(SampleDocuments.withContent("Some text.", "A line"));

        assertThat(page.select("h2").eachText()).startsWith("Incident Details", "External summary");
        assertThat(page.select("#section-external-summary .note").text())
                .isEqualTo("What people outside the organisation read.");
        assertThat(page.select("header .audience")).isEmpty();
    }

    /** Keys of sections are chosen by whoever wrote the template. */
    @Test
    void everySectionHasAnIdOfItsOwn() {
        List<String> keys = List.of("content", "a", "a-heading", "heading-a", "section-a", "external-summary");
        Element page = page(SampleDocuments.withContent("Some text.", "A line")
                .withSections(keys.stream()
                        .map(key -> new Document.Section(key, "About " + key, "PROSE", "Text.", null))
                        .toList()));

        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("main").attr("id")).isEqualTo("content");
        assertThat(keys).allSatisfy(key -> {
            String target = page.select("nav a:contains(About " + key + ")").stream()
                    .filter(link -> link.text().equals("About " + key))
                    .map(link -> link.attr("href").substring(1))
                    .findFirst()
                    .orElseThrow();
            Element section = page.expectFirst("section[id=" + target + "]");
            assertThat(section.select("h2").text()).isEqualTo("About " + key);
            assertThat(section.select("#" + section.attr("aria-labelledby")).text())
                    .isEqualTo("About " + key);
        });
    }

    @Test
    void drawsPicturesAsPartOfThePage() {
        Element page = page(DemandingDocuments.longAndInManyScripts());

        for (String section : Set.of("timeline", "impact", "root-cause-analysis", "fishbone")) {
            assertThat(page.select("#section-" + section + " > figure svg[role=img]"))
                    .as(section)
                    .hasSize(1);
        }
        Set<String> ids = new HashSet<>();
        assertThat(page.select("[id]").eachAttr("id")).allMatch(ids::add);
        assertThat(page.select("svg [href], svg [xlink:href], svg [style]")).isEmpty();
    }

    @Test
    void drawsNothingButShapesAndText() {
        String hostile = "</text></svg><script>alert(1)</script><image href=x onerror=alert(1)>\"' onload=alert(1)";
        Element page = page(SampleDocuments.withContent(hostile, hostile));

        assertThat(page.select("svg")).hasSizeGreaterThan(2);
        assertThat(OF_PICTURES).containsAll(names(page));
        assertThat(page.select("svg *").stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .map(Attribute::getKey))
                .noneMatch(name -> name.startsWith("on") || name.contains("href") || name.equals("style"));
    }

    private static Set<String> names(Element page) {
        return page.select("svg, svg *").stream().map(Element::tagName).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Element page(Document document) {
        return Jsoup.parse(Rendered.html(document));
    }
}

package dev.debrief.documents.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.documents.Rendered;
import dev.debrief.documents.SampleDocuments;
import dev.debrief.documents.model.Document;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Puts hostile text into one field of the model after the other: the elements of the page must not change. */
class HostileTextTest {

    private static final Document DOCUMENT = SampleDocuments.withContent("Some text.", "A line");

    private static final List<Attack> ATTACKS = List.of(
            new Attack(
                    "marker",
                    "marker\"'></title></style></section><script>alert(1)</script><img src=x onerror=alert(1)>"
                            + "{document.key}{#if nothing}{/if}{text:label(document.title)}&"),
            new Attack("javascript:marker", "javascript:alert(1)//marker\" onclick=\"alert(1)"),
            new Attack("https://example.com/marker", "https://example.com/marker\"onmouseover=\"alert(1)\"'"));

    /** Hostile text, and harmless text that a page shows with the same elements. */
    record Attack(String harmless, String hostile) {}

    static Stream<Attack> attacks() {
        return ATTACKS.stream();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void isEscaped(Attack attack) {
        assertThat(TextField.of(DOCUMENT)).allSatisfy(field -> {
            Element page = page(field, attack.hostile());

            assertThat(elements(page)).isEqualTo(elements(page(field, attack.harmless())));
            assertThat(page.text()).doesNotContain(">PM-3", "{#if nothing}{/if}A line");
        });
    }

    @Test
    void reachesEveryFieldOfTheModel() {
        Set<String> reached =
                TextField.of(DOCUMENT).stream().map(TextField::name).collect(Collectors.toCollection(TreeSet::new));

        assertThat(reached).isEqualTo(TextField.declaredIn(Document.class));
    }

    @Test
    void isShown() {
        List<String> hidden = TextField.of(DOCUMENT).stream()
                .filter(field -> !page(field, "https://example.com/marker")
                        .outerHtml()
                        .toLowerCase(Locale.ROOT)
                        .contains("marker"))
                .map(TextField::name)
                .distinct()
                .toList();

        assertThat(hidden)
                .as("not text, only compared")
                .containsExactlyInAnyOrder(
                        "Span.status",
                        "Span.reason",
                        "Section.kind",
                        "Section.audience",
                        "Lesson.kind",
                        "Meeting.status",
                        "Document.audience",
                        "NamedPerson.name",
                        "NamedPerson.handle",
                        "NamedPerson.role");
    }

    private static Element page(TextField field, String text) {
        return Jsoup.parse(Rendered.html(field.with(text)));
    }

    /** Names of elements and attributes, in order; a picture has as many as its text has lines. */
    private static List<String> elements(Element page) {
        page.select("svg").empty();
        return page.getAllElements().stream()
                .map(element -> element.tagName()
                        + element.attributes().asList().stream()
                                .map(Attribute::getKey)
                                .toList())
                .toList();
    }
}

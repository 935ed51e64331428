package dev.debrief.documents.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.documents.Rendered;
import dev.debrief.documents.SampleDocuments;
import dev.debrief.documents.model.Document;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Text from right to left does not turn the text around it: it stands in an element with a direction of its own. */
class DirectionTest {

    private static final Document DOCUMENT = SampleDocuments.withContent("Some text.", "A line");
    private static final String HEBREW = "שלום";

    /** Constants and keys, which are in English. */
    private static final Set<String> ENGLISH = Set.of(
            "Document.key",
            "Document.status",
            "Details.incidentKey",
            "Details.incidentKind",
            "Details.severity",
            "Participant.roles",
            "Span.name",
            "TimelineItem.kind",
            "Evidence.kind",
            "Factor.category",
            "Review.transition",
            "Action.key",
            "Action.status",
            "Action.kind",
            "Action.intent",
            "Action.recurredIn",
            "ActionStep.step",
            "ActionBenefit.shortens",
            "Acceptance.key");

    @Test
    void everyTextHasItsOwn() {
        List<TextField> written = TextField.of(DOCUMENT).stream()
                .filter(field -> !ENGLISH.contains(field.name()))
                .toList();

        assertThat(written)
                .hasSizeGreaterThan(80)
                .allSatisfy(field -> assertThat(shownIn(field.with(HEBREW)))
                        .as(field.toString())
                        .allMatch(element -> element.closest("[dir=auto], bdi, svg") != null));
    }

    private static List<Element> shownIn(Document document) {
        return Jsoup.parse(Rendered.html(document)).body().getElementsContainingOwnText(HEBREW);
    }
}

package dev.debrief.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.documents.html.TextField;
import dev.debrief.documents.model.Document;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A link that nobody may follow from a document still says where it leads. */
class UnsafeLinksTest {

    private static final Document DOCUMENT = DemandingDocuments.withLinks("vault:page");

    @ParameterizedTest
    @EnumSource
    void areShownAsText(Format format) {
        List<TextField> links = TextField.of(DOCUMENT).stream()
                .filter(field -> field.name().endsWith("ink"))
                .toList();

        assertThat(links)
                .hasSizeGreaterThan(8)
                .allSatisfy(link ->
                        assertThat(format.text(link.with("vault:marker"))).contains("vault:marker"));
    }

    @ParameterizedTest
    @EnumSource(names = {"HTML", "CONFLUENCE"})
    void areNotFollowed(Format format) {
        assertThat(Jsoup.parse(format.utf8(DOCUMENT)).select("a").eachAttr("href"))
                .noneMatch(target -> target.contains("vault"));
    }
}

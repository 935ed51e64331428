package dev.debrief.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.documents.html.TextField;
import dev.debrief.documents.model.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Wider audiences do not read who reported the incident. */
class BlankReporterTest {

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "JSON")
    void isNotMentioned(Format format) {
        assertThat(format.text(reportedBy("Somebody"))).contains("Reported by");
        assertThat(format.text(reportedBy(""))).doesNotContain("Reported by");
    }

    private static Document reportedBy(String name) {
        return TextField.of(SampleDocuments.sample()).stream()
                .filter(field -> field.name().equals("Details.reportedBy"))
                .findFirst()
                .orElseThrow()
                .with(name);
    }
}

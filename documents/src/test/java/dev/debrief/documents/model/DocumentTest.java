package dev.debrief.documents.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.documents.SampleDocuments;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentTest {

    private static final Document DOCUMENT = SampleDocuments.withContent("Some text.", "a name");

    @Test
    void otherSectionsLeaveTheRest() {
        List<Document.Section> sections = List.of(new Document.Section("a", "A", "PROSE", "Text.", null));

        assertOnlyOther(DOCUMENT.withSections(sections), "sections", sections);
    }

    @Test
    void anotherTimelineLeavesTheRest() {
        List<TimelineItem> timeline =
                List.of(SampleDocuments.entry(Instant.parse("2026-03-02T20:00:00Z"), "Another", false));

        assertOnlyOther(DOCUMENT.withTimeline(timeline), "timeline", timeline);
    }

    @Test
    void anotherAudienceLeavesTheRest() {
        assertOnlyOther(DOCUMENT.withAudience("PUBLIC"), "audience", "PUBLIC");
    }

    private static void assertOnlyOther(Document changed, String component, Object value) {
        assertThat(changed).isNotEqualTo(DOCUMENT).extracting(component).isEqualTo(value);
        assertThat(changed).usingRecursiveComparison().ignoringFields(component).isEqualTo(DOCUMENT);
    }
}

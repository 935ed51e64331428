package dev.debrief.documents.audience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.documents.model.Document;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Records of one section that tell something of a narrower one. */
class NarrowRecordsTest {

    @Test
    void internalImpactIsNotForThePublic() {
        Document document = with(AudienceDocuments.open("IMPACT", ""));

        assertThat(AudienceView.of(document, Audience.PUBLIC).impact())
                .extracting(Document.Impact::user, Document.Impact::internal)
                .containsExactly("users", null);
        assertThat(AudienceView.of(document, Audience.ORGANISATION).impact())
                .extracting(Document.Impact::internal)
                .isNotNull();
    }

    @Test
    void followUpsDoNotNameHiddenActionItems() {
        Document.Section followUp = AudienceDocuments.open("FOLLOW_UP", "");
        Document hidden = with(followUp);
        Document shown = with(followUp, AudienceDocuments.open("ACTION_ITEMS", ""));

        assertThat(AudienceView.of(hidden, Audience.PUBLIC).followUps())
                .singleElement()
                .satisfies(review -> assertThat(review.accepted()).isEmpty());
        assertThat(AudienceView.of(shown, Audience.PUBLIC).followUps())
                .singleElement()
                .satisfies(review -> assertThat(review.accepted()).hasSize(1));
    }

    private static Document with(Document.Section... sections) {
        return AudienceDocuments.with(List.of(sections), List.of(), List.of(), List.of());
    }
}

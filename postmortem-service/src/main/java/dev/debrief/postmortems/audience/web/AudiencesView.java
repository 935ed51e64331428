package dev.debrief.postmortems.audience.web;

import dev.debrief.documents.audience.Audience;
import dev.debrief.postmortems.audience.AudienceState;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Audiences", description = "Who may read which section")
record AudiencesView(
        @Schema(description = "In the order of the document", required = true)
        List<SectionAudienceView> sections,

        @Schema(description = "As in the ETag; 0 until an audience is chosen", examples = "1", required = true)
        long revision) {

    @Schema(name = "SectionAudience", description = "Who may read a section")
    record SectionAudienceView(
            @Schema(description = "Key of the section", examples = "executive-summary", required = true)
            String section,

            @Schema(description = "Heading of the section", examples = "Executive Summary", required = true)
            String title,

            @Schema(description = "The widest audience that may read it", examples = "PUBLIC", required = true)
            Audience audience,

            @Schema(
                    description = "Whether somebody chose it; if not, it is that of the kind of the section",
                    examples = "true",
                    required = true)
            boolean chosen) {

        static SectionAudienceView of(AudienceState.Entry entry) {
            return new SectionAudienceView(
                    entry.section().key(), entry.section().title(), entry.audience(), entry.chosen() != null);
        }
    }

    static AudiencesView of(AudienceState state) {
        return new AudiencesView(
                state.sections().stream().map(SectionAudienceView::of).toList(), state.revision());
    }
}

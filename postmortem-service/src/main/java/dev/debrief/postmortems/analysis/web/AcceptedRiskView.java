package dev.debrief.postmortems.analysis.web;

import dev.debrief.postmortems.analysis.item.AcceptedRisk;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "AcceptedRisk", description = "A risk that is deliberately kept")
public record AcceptedRiskView(
        @Schema(description = "The risk", examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d")
        UUID id,

        @Schema(description = "Position in the document, ascending", examples = "1")
        int position,

        @Schema(description = "What could happen", examples = "Old promotions are still read without metadata.")
        String risk,

        @Schema(description = "Why it is accepted, Markdown", examples = "They run out by the end of the year.")
        String reason,

        @Schema(description = "Who accepts it: a role or a team", examples = "Head of payments")
        String acceptedBy,

        @Schema(description = "When to review it", examples = "2025-01-15") @Nullable LocalDate reviewOn,

        @Schema(description = "Revision; also the ETag", examples = "1")
        long revision) {

    static AcceptedRiskView of(AcceptedRisk item) {
        return new AcceptedRiskView(
                item.id(),
                item.position(),
                item.risk(),
                item.reason(),
                item.acceptedBy(),
                item.reviewOn(),
                item.revision());
    }
}

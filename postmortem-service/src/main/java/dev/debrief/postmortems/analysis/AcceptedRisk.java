package dev.debrief.postmortems.analysis;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A risk that stays, knowingly. */
@Schema(description = "A risk that stays, knowingly")
public record AcceptedRisk(
        @Schema(description = "The risk", examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d")
        UUID id,

        @Schema(description = "Order in the document, smallest first", examples = "1")
        int position,

        @Schema(description = "What may happen", examples = "Old promotions are still read without metadata.")
        String risk,

        @Schema(description = "Why it is accepted, Markdown", examples = "They run out by the end of the year.")
        String reason,

        @Schema(description = "Who accepts it: a role or a team", examples = "Head of payments")
        String acceptedBy,

        @Schema(description = "When it is looked at again", examples = "2025-01-15") @Nullable LocalDate reviewOn,

        @Schema(description = "Its revision, as in the ETag", examples = "1")
        long revision)
        implements AnalysisItem {
    RiskContent content() {
        return new RiskContent(risk, reason, acceptedBy, reviewOn);
    }

    @Override
    public String summary() {
        return risk;
    }
}

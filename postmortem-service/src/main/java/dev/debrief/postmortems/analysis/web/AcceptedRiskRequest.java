package dev.debrief.postmortems.analysis.web;

import dev.debrief.platform.text.OneLine;
import dev.debrief.postmortems.analysis.Positioned;
import dev.debrief.postmortems.analysis.item.RiskContent;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A risk that is deliberately kept", examples = """
                {"risk": "Old promotions are still read without metadata.", "reason": "They run out by the end of the year.", "acceptedBy": "Head of payments"}
                """)
record AcceptedRiskRequest(
        @Schema(description = "What could happen", examples = "Old promotions are still read without metadata.")
        @NotBlank @Size(max = 1000) String risk,

        @Schema(description = "Why it is accepted, Markdown", examples = "They run out by the end of the year.")
        @NotBlank @Size(max = 5000) String reason,

        @Schema(description = "Who accepts it: a role or a team", examples = "Head of payments")
        @NotBlank @OneLine
        @Size(max = 200) String acceptedBy,

        @Schema(description = "When to review it", examples = "2025-01-15") @Nullable LocalDate reviewOn,

        @Schema(description = "Position in the document; last by default", examples = "1")
        @Min(1) @Max(100_000) @Nullable Integer position)
        implements AnalysisItemRequest<RiskContent> {

    static AcceptedRiskRequest of(Positioned<RiskContent> written) {
        RiskContent content = written.content();
        return new AcceptedRiskRequest(
                content.risk(), content.reason(), content.acceptedBy(), content.reviewOn(), written.position());
    }

    @Override
    public Positioned<RiskContent> positioned() {
        return new Positioned<>(new RiskContent(risk, reason, acceptedBy, reviewOn), position);
    }
}

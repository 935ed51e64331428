package dev.debrief.postmortems.analysis.item;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A risk that is deliberately kept. */
public record AcceptedRisk(
        UUID id,
        int position,
        String risk,
        String reason,
        String acceptedBy,
        @Nullable LocalDate reviewOn,
        long revision)
        implements AnalysisItem {

    public RiskContent content() {
        return new RiskContent(risk, reason, acceptedBy, reviewOn);
    }

    @Override
    public String summary() {
        return risk;
    }
}

package dev.debrief.postmortems.analysis;

import dev.debrief.postmortems.analysis.item.AcceptedRisk;
import dev.debrief.postmortems.analysis.item.RiskContent;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "accepted_risk")
class AcceptedRiskEntity extends AnalysisItemEntity<RiskContent, AcceptedRisk> {

    private String risk;
    private String reason;
    private String acceptedBy;
    private @Nullable LocalDate reviewOn;

    @SuppressWarnings("NullAway.Init")
    protected AcceptedRiskEntity() {}

    @Override
    void setContent(RiskContent content) {
        risk = content.risk();
        reason = content.reason();
        acceptedBy = content.acceptedBy();
        reviewOn = content.reviewOn();
    }

    @Override
    RiskContent content() {
        return new RiskContent(risk, reason, acceptedBy, reviewOn);
    }

    @Override
    AcceptedRisk item() {
        return new AcceptedRisk(id(), position(), risk, reason, acceptedBy, reviewOn, revision());
    }
}

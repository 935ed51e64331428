package dev.debrief.actions.quality;

import dev.debrief.actions.action.CommitmentCheck;
import dev.debrief.actions.action.content.ActionItemContent;
import dev.debrief.actions.policy.ActionPolicy;
import dev.debrief.platform.calendar.BusinessCalendar;
import dev.debrief.platform.time.OrganisationClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Refuses commitments for the findings that the policy names. */
@ApplicationScoped
class QualityGate implements CommitmentCheck {

    private final OrganisationClock time;
    private final QualityCheck check;

    QualityGate(OrganisationClock time, BusinessCalendar calendar) {
        this.time = time;
        this.check = new QualityCheck(calendar);
    }

    @Override
    public Set<String> ruleIds() {
        return QualityCheck.ruleIds();
    }

    @Override
    public List<Finding> blocking(ActionItemContent content, ActionPolicy policy) {
        if (policy.blockingQualityRules().isEmpty()) {
            return List.of();
        }
        return check.of(CheckedItem.of(content, true), time.today()).stream()
                .filter(finding -> policy.blockingQualityRules().contains(finding.ruleId()))
                .map(finding -> new Finding(finding.ruleId(), finding.message()))
                .toList();
    }
}

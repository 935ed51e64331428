package dev.debrief.actions.benefit;

import dev.debrief.actions.action.event.PublishedBenefits;
import dev.debrief.contracts.action.value.ResponseInterval;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stored benefits, for the events of action items. */
@ApplicationScoped
class StoredBenefits implements PublishedBenefits {

    private final ActionItemBenefitRepository benefits;

    StoredBenefits(ActionItemBenefitRepository benefits) {
        this.benefits = benefits;
    }

    @Override
    public dev.debrief.contracts.action.value.@Nullable ActionItemBenefit of(UUID actionItemId) {
        ActionItemBenefit stored = benefits.findById(actionItemId);
        return stored == null ? null : published(stored.benefit());
    }

    private static dev.debrief.contracts.action.value.ActionItemBenefit published(Benefit benefit) {
        return new dev.debrief.contracts.action.value.ActionItemBenefit(
                ResponseInterval.valueOf(benefit.shortens().name()), benefit.minutes());
    }
}

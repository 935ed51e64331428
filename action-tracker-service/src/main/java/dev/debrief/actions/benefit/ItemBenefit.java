package dev.debrief.actions.benefit;

import dev.debrief.actions.action.ActionItem;
import dev.debrief.actions.action.ActionItemStatus;
import java.util.List;

/**
 * An action item with its benefit, and what it would have saved alone.
 *
 * @param replay the incident with this action item only
 * @param outcomes how long the interval lasted in later incidents that began after the action item was done
 */
public record ItemBenefit(ActionItem item, Benefit benefit, Replay replay, List<IntervalOutcome> outcomes) {

    public ItemBenefit {
        outcomes = List.copyOf(outcomes);
    }

    /** Whether it can still help: it was neither dropped nor found to be ineffective. */
    boolean isExpected() {
        return item.status() != ActionItemStatus.DROPPED && item.status() != ActionItemStatus.INEFFECTIVE;
    }

    boolean isVerified() {
        return item.status() == ActionItemStatus.VERIFIED;
    }
}

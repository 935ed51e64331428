package dev.debrief.actions.action;

import dev.debrief.actions.action.content.ActionItemContent;
import dev.debrief.actions.policy.ActionPolicy;
import dev.debrief.actions.policy.BlockingRules;
import java.util.List;

/** Can refuse a commitment for what an action item says or lacks. Every bean of this type is asked. */
public interface CommitmentCheck extends BlockingRules {

    /**
     * What refuses a commitment.
     *
     * @param ruleId of the rule that found it
     * @param message what is wrong, as one sentence
     */
    record Finding(String ruleId, String message) {}

    /**
     * The findings that refuse a commitment under this policy; empty if there are none. Findings of rules that the
     * policy does not name refuse nothing.
     */
    List<Finding> blocking(ActionItemContent content, ActionPolicy policy);
}

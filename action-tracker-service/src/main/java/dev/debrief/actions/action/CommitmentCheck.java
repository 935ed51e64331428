package dev.debrief.actions.action;

import dev.debrief.actions.action.content.ActionItemContent;
import dev.debrief.actions.policy.ActionPolicy;
import java.util.List;

/** Can refuse a commitment for what an action item says. Every bean of this type is asked. */
public interface CommitmentCheck {

    /**
     * The findings that refuse a commitment under this policy, each with the id of its rule; empty if there are none.
     * Findings of rules that the policy does not name refuse nothing.
     */
    List<String> blocking(ActionItemContent content, ActionPolicy policy);
}

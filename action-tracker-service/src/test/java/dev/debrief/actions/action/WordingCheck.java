package dev.debrief.actions.action;

import dev.debrief.actions.action.content.ActionItemContent;
import dev.debrief.actions.policy.ActionPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Refuses titles with "perhaps" if the policy names the rule, for tests. */
@ApplicationScoped
public class WordingCheck implements CommitmentCheck {

    public static final String RULE = "test-perhaps";

    @Override
    public Set<String> ruleIds() {
        return Set.of(RULE);
    }

    @Override
    public List<Finding> blocking(ActionItemContent content, ActionPolicy policy) {
        return policy.blockingQualityRules().contains(RULE) && content.title().contains("perhaps")
                ? List.of(new Finding(RULE, "It says perhaps."))
                : List.of();
    }
}

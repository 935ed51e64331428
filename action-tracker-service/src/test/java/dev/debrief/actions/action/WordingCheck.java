package dev.debrief.actions.action;

import dev.debrief.actions.action.content.ActionItemContent;
import dev.debrief.actions.policy.ActionPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Refuses titles with "perhaps" if the policy names the rule, for tests. */
@ApplicationScoped
public class WordingCheck implements CommitmentCheck {

    public static final String RULE = "test-perhaps";

    @Override
    public List<String> blocking(ActionItemContent content, ActionPolicy policy) {
        return policy.blockingQualityRules().contains(RULE) && content.title().contains("perhaps")
                ? List.of(RULE)
                : List.of();
    }
}

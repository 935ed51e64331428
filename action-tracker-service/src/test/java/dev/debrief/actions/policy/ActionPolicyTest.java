package dev.debrief.actions.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.debrief.actions.postmortem.Severity;
import dev.debrief.platform.json.JsonColumns;
import dev.debrief.platform.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ActionPolicyTest {

    @Test
    void aPolicyThatWasStoredWithFewerMembersHasTheBuiltInValues() {
        ActionPolicy stored = JsonColumns.read(
                "{\"ownerRequired\": true, \"dueDateRequired\": true, \"verifiedByAnother\": true}",
                ActionPolicy.class);

        assertThat(stored).isEqualTo(ActionPolicy.builtIn());
        assertThat(stored.dueBusinessDays())
                .containsExactly(
                        Map.entry(ActionItemPriority.HIGHEST, 5),
                        Map.entry(ActionItemPriority.HIGH, 10),
                        Map.entry(ActionItemPriority.MEDIUM, 20),
                        Map.entry(ActionItemPriority.LOW, 40));
    }

    @Test
    void aPolicyIsReadAsItWasStored() {
        ActionPolicy policy = SamplePolicies.dating().settings();

        assertThat(JsonColumns.read(JsonColumns.write(policy), ActionPolicy.class))
                .isEqualTo(policy);
        assertThat(policy.dueBusinessDaysOf(ActionItemPriority.HIGHEST)).isEqualTo(3);
        assertThat(policy.dueBusinessDaysOf(ActionItemPriority.LOW)).isEqualTo(40);
    }

    @Test
    void theSmallerNumberOfDaysCounts() {
        ActionPolicy policy = SamplePolicies.dating().settings();

        assertThat(policy.dueBusinessDaysOf(ActionItemPriority.HIGHEST, Severity.CRITICAL))
                .isEqualTo(2);
        assertThat(policy.dueBusinessDaysOf(ActionItemPriority.HIGHEST, Severity.HIGH))
                .isEqualTo(3);
        assertThat(policy.dueBusinessDaysOf(ActionItemPriority.HIGH, Severity.CRITICAL))
                .isEqualTo(1);
        assertThat(policy.dueBusinessDaysOf(ActionItemPriority.LOW, Severity.CRITICAL))
                .isEqualTo(40);
        assertThat(ActionPolicy.builtIn().dueBusinessDaysOf(ActionItemPriority.HIGHEST, Severity.UNKNOWN))
                .isEqualTo(5);
    }

    @Test
    void aRuleThatDoesNotExistIsRefusedWithThoseThatDo() {
        Set<String> ids = new TreeSet<>(Set.of("weak-control", "vague"));

        ProblemException refusal = catchThrowableOfType(
                ProblemException.class, () -> ActionPolicyService.requireKnown(List.of("vague", "weak-controls"), ids));

        assertThat(refusal.errors()).singleElement().satisfies(error -> {
            assertThat(error.pointer()).isEqualTo("#/blockingQualityRules");
            assertThat(error.detail())
                    .isEqualTo("has the unknown rule weak-controls; each must be one of vague, weak-control");
        });
        assertThatCode(() -> ActionPolicyService.requireKnown(List.of("vague"), ids))
                .doesNotThrowAnyException();
    }
}

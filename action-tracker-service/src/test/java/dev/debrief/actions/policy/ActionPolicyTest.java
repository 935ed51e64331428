package dev.debrief.actions.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.json.JsonColumns;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ActionPolicyTest {

    @Test
    void aPolicyThatWasStoredWithFewerMembersHasTheBuiltInValues() {
        ActionPolicy stored = JsonColumns.read(
                "{\"ownerRequired\": true, \"dueDateRequired\": true, \"verifiedByAnother\": true}", ActionPolicy.class);

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

        assertThat(JsonColumns.read(JsonColumns.write(policy), ActionPolicy.class)).isEqualTo(policy);
        assertThat(policy.dueBusinessDaysOf(ActionItemPriority.HIGHEST)).isEqualTo(3);
        assertThat(policy.dueBusinessDaysOf(ActionItemPriority.LOW)).isEqualTo(40);
    }
}

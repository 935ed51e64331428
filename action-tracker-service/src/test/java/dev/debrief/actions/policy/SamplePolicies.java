package dev.debrief.actions.policy;

import dev.debrief.actions.postmortem.Severity;
import dev.debrief.platform.settings.SettingsChange;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Policies for tests. */
public final class SamplePolicies {

    private SamplePolicies() {}

    /** Version 1, which requires nothing. */
    public static ActionPolicyVersion lax() {
        return version(new ActionPolicy(false, false, false, false, false, null, null, 0, null));
    }

    /** Version 1, which also requires a success measure. */
    public static ActionPolicyVersion measured() {
        return version(new ActionPolicy(true, true, true, true, false, null, null, 0, null));
    }

    /**
     * Version 1, which sets due dates: three business days for HIGHEST, two for HIGHEST and one for HIGH after a
     * critical incident, and the built-in numbers for the others.
     */
    public static ActionPolicyVersion dating() {
        return version(new ActionPolicy(
                true,
                true,
                true,
                false,
                true,
                Map.of(ActionItemPriority.HIGHEST, 3),
                Map.of(Severity.CRITICAL, Map.of(ActionItemPriority.HIGHEST, 2, ActionItemPriority.HIGH, 1)),
                0,
                List.of("weak-control")));
    }

    private static ActionPolicyVersion version(ActionPolicy policy) {
        return new ActionPolicyVersion(1, policy, new SettingsChange("A team of one", "user:ada", Instant.EPOCH));
    }
}

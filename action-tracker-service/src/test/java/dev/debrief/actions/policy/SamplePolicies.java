package dev.debrief.actions.policy;

import java.time.Instant;

/** Policies for tests. */
public final class SamplePolicies {

    private SamplePolicies() {}

    /** Version 1, which requires nothing. */
    public static ActionPolicyVersion lax() {
        return ActionPolicyVersion.builtIn()
                .next(new ActionPolicy(false, false, false), "A team of one", "user:ada", Instant.EPOCH);
    }
}

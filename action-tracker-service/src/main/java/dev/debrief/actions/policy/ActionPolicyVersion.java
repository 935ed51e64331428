package dev.debrief.actions.policy;

import dev.debrief.platform.settings.SettingsChange;
import dev.debrief.platform.settings.SettingsVersion;
import jakarta.persistence.Entity;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One version of the policy. */
@Entity
@Immutable
public class ActionPolicyVersion extends SettingsVersion<ActionPolicy> {

    @JdbcTypeCode(SqlTypes.JSON)
    private ActionPolicy policy;

    @SuppressWarnings("NullAway.Init")
    protected ActionPolicyVersion() {}

    ActionPolicyVersion(int version, ActionPolicy policy, @Nullable SettingsChange change) {
        super(version, change);
        this.policy = policy;
    }

    /** Version 0. */
    public static ActionPolicyVersion builtIn() {
        return new ActionPolicyVersion(0, ActionPolicy.builtIn(), null);
    }

    @Override
    public ActionPolicy settings() {
        return policy;
    }
}

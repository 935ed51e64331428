package dev.debrief.actions.escalation;

import dev.debrief.platform.settings.SettingsChange;
import dev.debrief.platform.settings.SettingsVersion;
import jakarta.persistence.Entity;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
public class EscalationPolicyVersion extends SettingsVersion<EscalationPolicy> {

    @JdbcTypeCode(SqlTypes.JSON)
    private EscalationPolicy policy;

    @SuppressWarnings("NullAway.Init")
    protected EscalationPolicyVersion() {}

    EscalationPolicyVersion(int version, EscalationPolicy policy, @Nullable SettingsChange change) {
        super(version, change);
        this.policy = policy;
    }

    @Override
    public EscalationPolicy settings() {
        return policy;
    }
}

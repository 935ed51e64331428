package dev.debrief.incidents.ingress.rule;

import dev.debrief.platform.settings.SettingsChange;
import dev.debrief.platform.settings.SettingsVersion;
import jakarta.persistence.Entity;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
public class IngressPolicyVersion extends SettingsVersion<IngressPolicy> {

    @JdbcTypeCode(SqlTypes.JSON)
    private IngressPolicy policy;

    @SuppressWarnings("NullAway.Init")
    protected IngressPolicyVersion() {}

    IngressPolicyVersion(int version, IngressPolicy policy, @Nullable SettingsChange change) {
        super(version, change);
        this.policy = policy;
    }

    @Override
    public IngressPolicy settings() {
        return policy;
    }
}

package dev.debrief.postmortems.policy;

import dev.debrief.platform.settings.SettingsChange;
import dev.debrief.platform.settings.SettingsVersion;
import jakarta.persistence.Entity;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
public class PolicyVersion extends SettingsVersion<Policy> {

    @JdbcTypeCode(SqlTypes.JSON)
    private Policy policy;

    @SuppressWarnings("NullAway.Init")
    protected PolicyVersion() {}

    PolicyVersion(int version, Policy policy, @Nullable SettingsChange change) {
        super(version, change);
        this.policy = policy;
    }

    @Override
    public Policy settings() {
        return policy;
    }
}

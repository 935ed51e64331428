package dev.debrief.postmortems.review;

import dev.debrief.platform.settings.SettingsChange;
import dev.debrief.platform.settings.SettingsVersion;
import jakarta.persistence.Entity;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
public class ReviewPolicyVersion extends SettingsVersion<ReviewPolicy> {

    @JdbcTypeCode(SqlTypes.JSON)
    private ReviewPolicy policy;

    @SuppressWarnings("NullAway.Init")
    protected ReviewPolicyVersion() {}

    ReviewPolicyVersion(int version, ReviewPolicy policy, @Nullable SettingsChange change) {
        super(version, change);
        this.policy = policy;
    }

    @Override
    public ReviewPolicy settings() {
        return policy;
    }
}

package dev.debrief.postmortems.policy;

import dev.debrief.postmortems.settings.SettingsVersion;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A policy as it was from some moment on. Version 0 is built in and not stored. */
@Entity
@Immutable
public class PolicyVersion extends SettingsVersion {

    @Id
    private int version;

    @JdbcTypeCode(SqlTypes.JSON)
    private Policy policy;

    @SuppressWarnings("NullAway.Init")
    protected PolicyVersion() {}

    PolicyVersion(
            int version,
            Policy policy,
            @Nullable String note,
            @Nullable String changedBy,
            @Nullable Instant changedAt) {
        super(note, changedBy, changedAt);
        this.version = version;
        this.policy = policy;
    }

    public int version() {
        return version;
    }

    public Policy policy() {
        return policy;
    }
}

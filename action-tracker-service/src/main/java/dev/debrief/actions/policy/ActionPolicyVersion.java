package dev.debrief.actions.policy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One version of the policy. Version 0 is built in and not stored. */
@Entity
@Immutable
public class ActionPolicyVersion {

    @Id
    private int version;

    @JdbcTypeCode(SqlTypes.JSON)
    private ActionPolicy policy;

    private @Nullable String note;
    private @Nullable String changedBy;
    private @Nullable Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected ActionPolicyVersion() {}

    private ActionPolicyVersion(
            int version,
            ActionPolicy policy,
            @Nullable String note,
            @Nullable String changedBy,
            @Nullable Instant changedAt) {
        this.version = version;
        this.policy = policy;
        this.note = note;
        this.changedBy = changedBy;
        this.changedAt = changedAt;
    }

    /** Version 0. */
    public static ActionPolicyVersion builtIn() {
        return new ActionPolicyVersion(0, ActionPolicy.BUILT_IN, null, null, null);
    }

    /** The version after this one. @param changedBy handle of the actor */
    ActionPolicyVersion next(ActionPolicy changed, @Nullable String reason, String changedBy, Instant now) {
        return new ActionPolicyVersion(version + 1, changed, reason, changedBy, now);
    }

    public int version() {
        return version;
    }

    public ActionPolicy policy() {
        return policy;
    }

    public @Nullable String note() {
        return note;
    }

    public @Nullable String changedBy() {
        return changedBy;
    }

    public @Nullable Instant changedAt() {
        return changedAt;
    }
}

package dev.debrief.platform.settings;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who created a version, when and why; all null for a built-in version. */
@MappedSuperclass
public abstract class VersionMetadata {

    private @Nullable String note;
    private @Nullable String changedBy;
    private @Nullable Instant changedAt;

    protected VersionMetadata() {}

    /** @param change null for a built-in version */
    protected VersionMetadata(@Nullable SettingsChange change) {
        if (change != null) {
            this.note = change.note();
            this.changedBy = change.changedBy();
            this.changedAt = change.changedAt();
        }
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

package dev.debrief.postmortems.settings;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Settings as they were from some moment on; those that are built in were changed by nobody. */
@MappedSuperclass
public abstract class SettingsVersion {

    private @Nullable String note;
    private @Nullable String changedBy;
    private @Nullable Instant changedAt;

    protected SettingsVersion() {}

    protected SettingsVersion(@Nullable String note, @Nullable String changedBy, @Nullable Instant changedAt) {
        this.note = note;
        this.changedBy = changedBy;
        this.changedAt = changedAt;
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

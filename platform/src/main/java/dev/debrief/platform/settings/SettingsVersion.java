package dev.debrief.platform.settings;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;

/**
 * One version of settings. Version 0 is built in and not stored.
 *
 * @param <S> the settings
 */
@MappedSuperclass
public abstract class SettingsVersion<S> extends VersionMetadata {

    @Id
    private int version;

    protected SettingsVersion() {}

    /** @param change null for the built-in version */
    protected SettingsVersion(int version, @Nullable SettingsChange change) {
        super(change);
        this.version = version;
    }

    public abstract S settings();

    public int version() {
        return version;
    }
}

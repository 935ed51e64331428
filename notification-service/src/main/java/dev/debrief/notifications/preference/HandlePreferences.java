package dev.debrief.notifications.preference;

import dev.debrief.platform.audit.AuditSubject;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * The stored preferences of one handle. The row stays when they return to the defaults, so that revisions only rise.
 */
@Entity
@Table(name = "preference")
class HandlePreferences {

    @Id
    private String handle;

    @JdbcTypeCode(SqlTypes.JSON)
    private PreferenceSettings settings;

    private long revision;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected HandlePreferences() {}

    HandlePreferences(String handle, PreferenceSettings settings, Instant now) {
        this.handle = handle;
        this.settings = settings;
        this.revision = 1;
        this.updatedAt = now;
    }

    void change(PreferenceSettings changed, Instant now) {
        settings = changed;
        revision++;
        updatedAt = now;
    }

    static AuditSubject auditSubject(String handle) {
        return new AuditSubject("preferences", handle);
    }

    RevisedSettings revised() {
        return new RevisedSettings(handle, settings, revision, updatedAt);
    }
}

package dev.debrief.postmortems.template;

import dev.debrief.platform.identity.Ids;
import dev.debrief.postmortems.settings.SettingsVersion;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A template as it was from some moment on. Version 0 of those that are built in is not stored. */
@Entity
@Immutable
public class TemplateVersion extends SettingsVersion {

    @Id
    private UUID id;

    private String key;
    private int version;

    @JdbcTypeCode(SqlTypes.JSON)
    private Template template;

    private boolean retired;

    @SuppressWarnings("NullAway.Init")
    protected TemplateVersion() {}

    TemplateVersion(
            int version,
            Template template,
            boolean retired,
            @Nullable String note,
            @Nullable String changedBy,
            @Nullable Instant changedAt) {
        super(note, changedBy, changedAt);
        this.id = Ids.next();
        this.key = template.key();
        this.version = version;
        this.template = template;
        this.retired = retired;
    }

    public String key() {
        return key;
    }

    public int version() {
        return version;
    }

    public Template template() {
        return template;
    }

    /** Whether no more drafts are made with it. */
    public boolean retired() {
        return retired;
    }
}

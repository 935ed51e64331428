package dev.debrief.postmortems.template;

import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.settings.SettingsChange;
import dev.debrief.platform.settings.VersionMetadata;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One version of a template. Version 0 of the built-in templates is not stored. */
@Entity
@Immutable
public class TemplateVersion extends VersionMetadata {

    @Id
    private UUID id;

    private String key;
    private int version;

    @JdbcTypeCode(SqlTypes.JSON)
    private Template template;

    private boolean retired;

    @SuppressWarnings("NullAway.Init")
    protected TemplateVersion() {}

    TemplateVersion(int version, Template template, boolean retired, @Nullable SettingsChange change) {
        super(change);
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

    /** A retired template is not used for new drafts. */
    public boolean retired() {
        return retired;
    }
}

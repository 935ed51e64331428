package dev.debrief.postmortems.language;

import dev.debrief.postmortems.settings.SettingsVersion;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The rules as they were from some moment on. Version 0 is built in and not stored. */
@Entity
@Immutable
public class LanguageRulesVersion extends SettingsVersion {

    @Id
    private int version;

    @JdbcTypeCode(SqlTypes.JSON)
    private LanguageRules rules;

    @SuppressWarnings("NullAway.Init")
    protected LanguageRulesVersion() {}

    LanguageRulesVersion(
            int version,
            LanguageRules rules,
            @Nullable String note,
            @Nullable String changedBy,
            @Nullable Instant changedAt) {
        super(note, changedBy, changedAt);
        this.version = version;
        this.rules = rules;
    }

    public int version() {
        return version;
    }

    public LanguageRules rules() {
        return rules;
    }
}

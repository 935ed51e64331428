package dev.debrief.postmortems.language;

import dev.debrief.platform.settings.SettingsChange;
import dev.debrief.platform.settings.SettingsVersion;
import jakarta.persistence.Entity;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
public class LanguageRulesVersion extends SettingsVersion<LanguageRules> {

    @JdbcTypeCode(SqlTypes.JSON)
    private LanguageRules rules;

    @SuppressWarnings("NullAway.Init")
    protected LanguageRulesVersion() {}

    LanguageRulesVersion(int version, LanguageRules rules, @Nullable SettingsChange change) {
        super(version, change);
        this.rules = rules;
    }

    @Override
    public LanguageRules settings() {
        return rules;
    }
}

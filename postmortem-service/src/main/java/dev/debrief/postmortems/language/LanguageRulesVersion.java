package dev.debrief.postmortems.language;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.debrief.platform.json.StoredJson;
import dev.debrief.postmortems.settings.SettingsVersion;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The rules as they were from some moment on. Version 0 is built in and not stored. */
@Entity
@Immutable
public class LanguageRulesVersion extends SettingsVersion {

    @Id
    private int version;

    @Convert(converter = Stored.class)
    @ColumnTransformer(write = StoredJson.WRITE)
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

    @Converter
    static class Stored extends StoredJson<LanguageRules> {
        Stored() {
            super(new TypeReference<>() {});
        }
    }
}

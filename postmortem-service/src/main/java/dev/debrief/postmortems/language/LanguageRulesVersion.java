package dev.debrief.postmortems.language;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.debrief.platform.json.StoredJson;
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
public class LanguageRulesVersion {

    @Id
    private int version;

    @Convert(converter = Stored.class)
    @ColumnTransformer(write = StoredJson.WRITE)
    private LanguageRules rules;

    private @Nullable String note;
    private @Nullable String changedBy;
    private @Nullable Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected LanguageRulesVersion() {}

    LanguageRulesVersion(
            int version,
            LanguageRules rules,
            @Nullable String note,
            @Nullable String changedBy,
            @Nullable Instant changedAt) {
        this.version = version;
        this.rules = rules;
        this.note = note;
        this.changedBy = changedBy;
        this.changedAt = changedAt;
    }

    public int version() {
        return version;
    }

    public LanguageRules rules() {
        return rules;
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

    @Converter
    static class Stored extends StoredJson<LanguageRules> {
        Stored() {
            super(new TypeReference<>() {});
        }
    }
}

package dev.debrief.postmortems.policy;

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

/** A policy as it was from some moment on. Version 0 is built in and not stored. */
@Entity
@Immutable
public class PolicyVersion extends SettingsVersion {

    @Id
    private int version;

    @Convert(converter = Stored.class)
    @ColumnTransformer(write = StoredJson.WRITE)
    private Policy policy;

    @SuppressWarnings("NullAway.Init")
    protected PolicyVersion() {}

    PolicyVersion(
            int version,
            Policy policy,
            @Nullable String note,
            @Nullable String changedBy,
            @Nullable Instant changedAt) {
        super(note, changedBy, changedAt);
        this.version = version;
        this.policy = policy;
    }

    public int version() {
        return version;
    }

    public Policy policy() {
        return policy;
    }

    @Converter
    static class Stored extends StoredJson<Policy> {
        Stored() {
            super(new TypeReference<>() {});
        }
    }
}

package dev.debrief.incidents.ingress.person;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person as a source knows them. Its repository inserts them with statements. */
@Entity
public class IngressPerson {

    @Embeddable
    record Key(UUID sourceId, String externalId) {}

    @EmbeddedId
    private Key key;

    private String name;
    private @Nullable String handle;

    @Enumerated(EnumType.STRING)
    private @Nullable PersonRole role;

    private long revision;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected IngressPerson() {}

    void map(PersonMapping mapping, Instant now) {
        name = mapping.name();
        handle = mapping.handle();
        role = mapping.role();
        incrementRevision(now);
    }

    void unmap(Instant now) {
        handle = null;
        role = null;
        incrementRevision(now);
    }

    private void incrementRevision(Instant now) {
        revision++;
        updatedAt = now;
    }

    ResolvedPerson resolved() {
        return new ResolvedPerson(key.externalId(), name, handle, role);
    }

    public String externalId() {
        return key.externalId();
    }

    public String name() {
        return name;
    }

    public @Nullable String handle() {
        return handle;
    }

    public @Nullable PersonRole role() {
        return role;
    }

    public long revision() {
        return revision;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}

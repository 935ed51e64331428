package dev.debrief.incidents.catalog;

import dev.debrief.platform.audit.AuditSubject;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A service of the catalogue. Its key cannot change, because incidents and rules refer to it. */
@Entity
public class ServiceEntry {

    @Id
    private UUID id;

    private String key;
    private String name;
    private @Nullable String description;
    private @Nullable String team;
    private @Nullable Integer tier;
    private @Nullable String runbook;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ServiceAlias> aliases;

    private boolean retired;
    private long revision;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected ServiceEntry() {}

    @SuppressWarnings("NullAway.Init")
    ServiceEntry(UUID id, String key, ServiceDescription description, Instant now) {
        this.id = id;
        this.key = key;
        applyDescription(description, now);
    }

    final void applyDescription(ServiceDescription changed, Instant now) {
        name = changed.name();
        description = changed.description();
        team = changed.team();
        tier = changed.tier();
        runbook = changed.runbook();
        aliases = changed.aliases();
        retired = changed.retired();
        updatedAt = now;
        revision++;
    }

    public UUID id() {
        return id;
    }

    AuditSubject auditSubject() {
        return AuditSubject.of("service", id);
    }

    public String key() {
        return key;
    }

    public ServiceDescription description() {
        return new ServiceDescription(name, description, team, tier, runbook, aliases, retired);
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public long revision() {
        return revision;
    }
}

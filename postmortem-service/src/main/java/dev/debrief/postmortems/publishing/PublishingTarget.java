package dev.debrief.postmortems.publishing;

import dev.debrief.documents.audience.Audience;
import dev.debrief.platform.audit.AuditSubject;
import dev.debrief.platform.peer.CallHealth;
import dev.debrief.postmortems.publishing.client.TargetKind;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A tool in which postmortems are published. Its key and kind cannot change: the ids of its pages depend on them. How
 * calls succeed is part of it but not of its revision.
 */
@Entity
public class PublishingTarget {

    @Id
    private UUID id;

    private String key;

    @Enumerated(EnumType.STRING)
    private TargetKind kind;

    private String name;
    private boolean enabled;
    private @Nullable String baseUrl;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> place;

    private @Nullable String apiUser;
    private String credential;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    private boolean automatic;
    private boolean receivesRestricted;
    private @Nullable String disabledReason;

    @Embedded
    private CallHealth health;

    private long revision;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected PublishingTarget() {}

    @SuppressWarnings("NullAway.Init")
    PublishingTarget(UUID id, String key, TargetKind kind, Instant now) {
        this.id = id;
        this.key = key;
        this.kind = kind;
        this.health = CallHealth.untried();
        this.createdAt = now;
    }

    /** @param newSealedCredential null to keep the credential */
    void edit(TargetSettings settings, @Nullable String newSealedCredential, Instant now) {
        boolean connectionChanged =
                newSealedCredential != null || enabled != settings.enabled() || !settings.isCalledAs(settings());
        name = settings.name();
        enabled = settings.enabled();
        baseUrl = settings.baseUrl();
        place = settings.place();
        apiUser = settings.user();
        audience = settings.audience();
        automatic = settings.automatic();
        receivesRestricted = settings.receivesRestricted();
        if (newSealedCredential != null) {
            credential = newSealedCredential;
        }
        if (enabled) {
            disabledReason = null;
        }
        if (connectionChanged) {
            health.forget();
        }
        incrementRevision(now);
    }

    /** Stores the same credential, sealed anew. */
    void reseal(String sealedCredential) {
        credential = sealedCredential;
    }

    /** It has refused the credential or the place too often. @return whether it was enabled */
    boolean disable(String reason, Instant now) {
        if (!enabled) {
            return false;
        }
        enabled = false;
        disabledReason = reason;
        incrementRevision(now);
        return true;
    }

    CallHealth health() {
        return health;
    }

    private void incrementRevision(Instant now) {
        revision++;
        updatedAt = now;
    }

    String sealedCredential() {
        return credential;
    }

    public TargetSettings settings() {
        return new TargetSettings(name, enabled, baseUrl, place, apiUser, audience, automatic, receivesRestricted);
    }

    AuditSubject auditSubject() {
        return AuditSubject.of("publishing-target", id);
    }

    public UUID id() {
        return id;
    }

    public String key() {
        return key;
    }

    public TargetKind kind() {
        return kind;
    }

    public boolean receivesRestricted() {
        return receivesRestricted;
    }

    /** Why the service has disabled it. */
    public @Nullable String disabledReason() {
        return disabledReason;
    }

    /** No call is made before this time. */
    public @Nullable Instant pausedUntil() {
        return health.pausedUntil();
    }

    /** Why the last call failed; null if it succeeded. */
    public @Nullable String lastError() {
        return health.lastError();
    }

    public long revision() {
        return revision;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}

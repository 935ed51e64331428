package dev.debrief.postmortems.publishing;

import dev.debrief.documents.audience.Audience;
import dev.debrief.platform.audit.AuditSubject;
import dev.debrief.postmortems.publishing.client.TargetKind;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
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
    private TargetHealth health;

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
        this.health = new TargetHealth();
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

    /** The target has refused the credential, or the place. @return whether it is disabled by that */
    boolean recordRefusal(String reason, int maxRefusals, Instant now) {
        int refusals = health.recordRefusal(reason, now);
        if (!enabled || refusals < maxRefusals) {
            return false;
        }
        enabled = false;
        disabledReason = TargetTexts.reason(reason);
        incrementRevision(now);
        return true;
    }

    /**
     * A limit of calls is reached. A pause never becomes shorter by that.
     *
     * @param pause computes it from how often in a row this has happened
     * @return when it ends
     */
    Instant recordLimit(String reason, Function<Integer, Duration> pause, Instant now) {
        return health.recordLimit(reason, pause, now);
    }

    void recordFailure(String error) {
        health.recordFailure(error);
    }

    /**
     * A call was answered. It says nothing about a refusal or a limit that another call has met since.
     *
     * @param from before the call was made
     */
    void recordAnswer(Instant from, Instant now) {
        health.recordAnswer(from, now);
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

package dev.debrief.actions.tracker;

import dev.debrief.actions.tracker.client.TrackerKind;
import dev.debrief.platform.audit.AuditSubject;
import dev.debrief.platform.peer.CallHealth;
import dev.debrief.platform.secret.RotatingSecret;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * An issue tracker of another team. Its key and kind cannot change: the URL of its webhooks and the ids of its issues
 * depend on them. How calls succeed is part of it but not of its revision.
 */
@Entity
public class Tracker {

    @Id
    private UUID id;

    private String key;

    @Enumerated(EnumType.STRING)
    private TrackerKind kind;

    private String name;
    private boolean enabled;
    private @Nullable String baseUrl;
    private String project;
    private @Nullable String apiUser;
    private String apiToken;

    @JdbcTypeCode(SqlTypes.JSON)
    private SyncSettings sync;

    @Embedded
    private RotatingSecret secret;

    private @Nullable String disabledReason;

    @Embedded
    private CallHealth health;

    private Instant seenUntil;
    private @Nullable Instant polledAt;
    private long revision;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected Tracker() {}

    @SuppressWarnings("NullAway.Init")
    Tracker(UUID id, String key, TrackerKind kind, String sealedSecret, Instant now) {
        this.id = id;
        this.key = key;
        this.kind = kind;
        this.secret = RotatingSecret.of(sealedSecret);
        this.health = CallHealth.untried();
        this.seenUntil = now;
        this.createdAt = now;
    }

    /** @param newSealedToken null to keep the token */
    void edit(TrackerSettings settings, @Nullable String newSealedToken, Instant now) {
        boolean connectionChanged = newSealedToken != null
                || enabled != settings.enabled()
                || !Objects.equals(baseUrl, settings.baseUrl())
                || !Objects.equals(project, settings.project())
                || !Objects.equals(apiUser, settings.user());
        name = settings.name();
        enabled = settings.enabled();
        baseUrl = settings.baseUrl();
        project = settings.project();
        apiUser = settings.user();
        sync = settings.sync();
        if (newSealedToken != null) {
            apiToken = newSealedToken;
        }
        if (enabled) {
            disabledReason = null;
        }
        if (connectionChanged) {
            health.forget();
        }
        incrementRevision(now);
    }

    void rotate(String sealedSecret, Instant previousUntil, Instant now) {
        secret.rotate(sealedSecret, previousUntil);
        incrementRevision(now);
    }

    /**
     * Seals the secret and the token anew; they themselves do not change.
     *
     * @param resealSecret empty where nothing is to be done, as {@code resealToken}
     * @return whether something was done
     */
    boolean reseal(Function<String, Optional<String>> resealSecret, Function<String, Optional<String>> resealToken) {
        boolean secretResealed = secret.reseal(resealSecret);
        Optional<String> token = resealToken.apply(apiToken);
        token.ifPresent(resealed -> apiToken = resealed);
        return secretResealed || token.isPresent();
    }

    /** It has refused the token or the project too often. @return whether it was enabled */
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

    /** Changes up to a time of the tracker are known. @param until null if there was none */
    void recordPoll(@Nullable Instant until, Instant now) {
        polledAt = now;
        if (until != null) {
            passOver(until, now);
        }
    }

    /** Changes up to a time of the tracker need not be asked for. Its clock may be ahead, but not its changes. */
    void passOver(Instant until, Instant now) {
        Instant past = until.isAfter(now) ? now : until;
        if (past.isAfter(seenUntil)) {
            seenUntil = past;
        }
    }

    private void incrementRevision(Instant now) {
        revision++;
        updatedAt = now;
    }

    /** The sealed secrets of webhooks that are accepted at this time, newest first. */
    List<String> sealedSecrets(Instant now) {
        return secret.sealed(now);
    }

    String sealedToken() {
        return apiToken;
    }

    public TrackerSettings settings() {
        return new TrackerSettings(name, enabled, baseUrl, project, apiUser, sync);
    }

    AuditSubject auditSubject() {
        return AuditSubject.of("tracker", id);
    }

    public UUID id() {
        return id;
    }

    public String key() {
        return key;
    }

    public TrackerKind kind() {
        return kind;
    }

    public @Nullable Instant previousSecretUntil() {
        return secret.previousUntil();
    }

    /** Why the service has disabled it. */
    public @Nullable String disabledReason() {
        return disabledReason;
    }

    /** No call is made before this time. */
    public @Nullable Instant pausedUntil() {
        return health.pausedUntil();
    }

    /** Changes up to this time of the tracker are known. */
    Instant seenUntil() {
        return seenUntil;
    }

    public @Nullable Instant polledAt() {
        return polledAt;
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

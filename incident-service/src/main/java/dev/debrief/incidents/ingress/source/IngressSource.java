package dev.debrief.incidents.ingress.source;

import dev.debrief.incidents.incident.Visibility;
import dev.debrief.platform.audit.AuditSubject;
import dev.debrief.platform.secret.RotatingSecret;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A system that reports incidents. Its key and kind cannot change: its URL and stored deliveries depend on them. */
@Entity
public class IngressSource {

    @Id
    private UUID id;

    private String key;
    private String kind;
    private String name;
    private boolean enabled;

    @Enumerated(EnumType.STRING)
    private Visibility defaultVisibility;

    private @Nullable Integer rulesVersion;
    private @Nullable String apiUrl;
    private @Nullable String apiUser;
    private @Nullable String apiAccount;
    private @Nullable String apiToken;

    @Embedded
    private RotatingSecret secret;

    private long revision;
    private Instant createdAt;
    private Instant updatedAt;
    private @Nullable Instant removedAt;

    @SuppressWarnings("NullAway.Init")
    protected IngressSource() {}

    @SuppressWarnings("NullAway.Init")
    IngressSource(UUID id, String key, String kind, String sealedSecret, Instant now) {
        this.id = id;
        this.key = key;
        this.kind = kind;
        this.secret = RotatingSecret.of(sealedSecret);
        this.createdAt = now;
    }

    /** @param newSealedToken null to keep the token, or to remove it if the settings have none */
    void edit(SourceSettings settings, @Nullable String newSealedToken, Instant now) {
        name = settings.name();
        enabled = settings.enabled();
        defaultVisibility = settings.defaultVisibility();
        rulesVersion = settings.rulesVersion();
        SourceApi api = settings.api();
        apiUrl = api.url();
        apiUser = api.user();
        apiAccount = api.account();
        if (newSealedToken != null || !api.hasToken()) {
            apiToken = newSealedToken;
        }
        incrementRevision(now);
    }

    void rotate(String sealedSecret, Instant previousUntil, Instant now) {
        secret.rotate(sealedSecret, previousUntil);
        incrementRevision(now);
    }

    /** It stays until its rows are deleted. Nobody needs its token any more. */
    void remove(Instant now) {
        removedAt = now;
        apiToken = null;
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
        Optional<String> token = Optional.ofNullable(apiToken).flatMap(resealToken);
        token.ifPresent(resealed -> apiToken = resealed);
        return secretResealed || token.isPresent();
    }

    private void incrementRevision(Instant now) {
        revision++;
        updatedAt = now;
    }

    /** The sealed secrets that are accepted at this time, newest first. */
    List<String> sealedSecrets(Instant now) {
        return secret.sealed(now);
    }

    @Nullable String sealedToken() {
        return apiToken;
    }

    public SourceSettings settings() {
        return new SourceSettings(
                name,
                enabled,
                defaultVisibility,
                rulesVersion,
                new SourceApi(apiUrl, apiUser, apiAccount, apiToken != null));
    }

    AuditSubject auditSubject() {
        return AuditSubject.of("ingress-source", id);
    }

    public UUID id() {
        return id;
    }

    public String key() {
        return key;
    }

    public String kind() {
        return kind;
    }

    public @Nullable Instant previousSecretUntil() {
        return secret.previousUntil();
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

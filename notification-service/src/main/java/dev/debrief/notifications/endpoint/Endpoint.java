package dev.debrief.notifications.endpoint;

import dev.debrief.platform.audit.AuditSubject;
import dev.debrief.platform.secret.RotatingSecret;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A receiver of messages that is no person: a webhook, a chat or a mailing list. An endpoint that keeps failing is
 * disabled until an admin enables it again.
 */
@Entity
public class Endpoint {

    /** Both limits must be exceeded: an endpoint with few events can fail for long with few attempts. */
    static final Duration FAILURE_GRACE_PERIOD = Duration.ofDays(5);

    static final int MIN_FAILED_ATTEMPTS = 20;

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private EndpointKind kind;

    private String name;
    private String url;
    private @Nullable String sealedUrl;
    private @Nullable String team;
    private boolean receivesRestricted;
    private boolean enabled;
    private @Nullable String disabledReason;
    private @Nullable Instant disabledAt;

    @Embedded
    private @Nullable RotatingSecret secret;

    private @Nullable Instant failingSince;
    private int failedAttempts;
    private long revision;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected Endpoint() {}

    /**
     * @param sealedUrl null if the URL is no secret
     * @param sealedSecret null for a kind that does not sign
     */
    Endpoint(
            UUID id,
            EndpointSettings settings,
            @Nullable String sealedUrl,
            @Nullable String sealedSecret,
            Instant now) {
        this.id = id;
        this.kind = settings.kind();
        this.sealedUrl = sealedUrl;
        this.enabled = true;
        this.secret = sealedSecret == null ? null : RotatingSecret.of(sealedSecret);
        this.revision = 1;
        this.createdAt = now;
        this.updatedAt = now;
        apply(settings);
    }

    /** @param newSealedUrl null if the URL stays, or is no secret */
    List<EndpointDomainEvent> edit(
            EndpointSettings settings, @Nullable String newSealedUrl, String editor, Instant now) {
        if (newSealedUrl != null) {
            sealedUrl = newSealedUrl;
        }
        if (newSealedUrl != null || !settings.url().equals(url)) {
            forgetFailures();
        }
        apply(settings);
        if (!settings.enabled() && enabled) {
            return disable("Disabled by " + editor + ".", now);
        }
        if (settings.enabled() && !enabled) {
            enabled = true;
            disabledReason = null;
            disabledAt = null;
            forgetFailures();
        }
        incrementRevision(now);
        return List.of();
    }

    private void apply(EndpointSettings settings) {
        name = settings.name();
        url = settings.url();
        team = settings.team();
        receivesRestricted = settings.receivesRestricted();
    }

    /** @throws dev.debrief.platform.problem.ProblemException if its messages are not signed */
    void rotate(String sealedSecret, Instant previousUntil, Instant now) {
        if (secret == null) {
            throw EndpointProblem.DOES_NOT_SIGN.because(
                    "Only webhooks are signed. To replace the URL of a chat, edit the endpoint.");
        }
        secret.rotate(sealedSecret, previousUntil);
        incrementRevision(now);
    }

    /** As {@link RotatingSecret#reseal}, for the secret and the URL. */
    boolean reseal(Function<String, Optional<String>> resealSecret, Function<String, Optional<String>> resealUrl) {
        boolean secretChanged = secret != null && secret.reseal(resealSecret);
        Optional<String> resealedUrl = Optional.ofNullable(sealedUrl).flatMap(resealUrl);
        resealedUrl.ifPresent(resealed -> sealedUrl = resealed);
        return secretChanged || resealedUrl.isPresent();
    }

    private void forgetFailures() {
        failingSince = null;
        failedAttempts = 0;
    }

    /**
     * Counts a failed attempt and disables the endpoint after too many over too long a time. Nothing is sent to a
     * disabled one, so nothing counts.
     */
    List<EndpointDomainEvent> recordFailure(Instant now) {
        if (!enabled) {
            return List.of();
        }
        failingSince = Objects.requireNonNullElse(failingSince, now);
        failedAttempts++;
        boolean keepsFailing =
                failedAttempts >= MIN_FAILED_ATTEMPTS && !now.isBefore(failingSince.plus(FAILURE_GRACE_PERIOD));
        return keepsFailing ? disable("Every attempt has failed for 5 days.", now) : List.of();
    }

    /** Disables the endpoint because the receiver no longer exists, or never accepts anything again. */
    List<EndpointDomainEvent> recordGone(String reason, Instant now) {
        return disable(reason, now);
    }

    private List<EndpointDomainEvent> disable(String reason, Instant now) {
        if (!enabled) {
            return List.of();
        }
        enabled = false;
        disabledReason = reason;
        disabledAt = now;
        incrementRevision(now);
        return List.of(new EndpointDomainEvent.Disabled(reason, now));
    }

    /** @throws dev.debrief.platform.problem.ProblemException if it is disabled */
    void requireEnabled() {
        if (!enabled) {
            throw EndpointProblem.DISABLED.because("The endpoint is disabled. " + disabledReason + " Enable it first.");
        }
    }

    /** The sealed secrets to sign with at this time, newest first; empty for a kind that does not sign. */
    List<String> sealedSecrets(Instant now) {
        return secret == null ? List.of() : secret.sealed(now);
    }

    @Nullable String sealedUrl() {
        return sealedUrl;
    }

    private void incrementRevision(Instant now) {
        revision++;
        updatedAt = now;
    }

    EndpointSettings settings() {
        return new EndpointSettings(kind, name, url, team, receivesRestricted, enabled);
    }

    AuditSubject auditSubject() {
        return AuditSubject.of("endpoint", id);
    }

    public UUID id() {
        return id;
    }

    public EndpointKind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    /** As it is shown: masked if it is a secret. */
    public String url() {
        return url;
    }

    /** The team whose messages go to the endpoint. */
    public @Nullable String team() {
        return team;
    }

    public boolean receivesRestricted() {
        return receivesRestricted;
    }

    public boolean enabled() {
        return enabled;
    }

    public @Nullable String disabledReason() {
        return disabledReason;
    }

    public @Nullable Instant disabledAt() {
        return disabledAt;
    }

    public @Nullable Instant failingSince() {
        return failingSince;
    }

    public @Nullable Instant previousUntil() {
        return secret == null ? null : secret.previousUntil();
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

package dev.debrief.notifications.endpoint;

import dev.debrief.platform.audit.AuditSubject;
import dev.debrief.platform.secret.RotatingSecret;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A receiver of webhooks. An endpoint that keeps failing is disabled until an admin enables it again. */
@Entity
public class Endpoint {

    /** Both limits must be exceeded: an endpoint with few events can fail for long with few attempts. */
    static final Duration FAILURE_GRACE_PERIOD = Duration.ofDays(5);

    static final int MIN_FAILED_ATTEMPTS = 20;

    @Id
    private UUID id;

    private String name;
    private String url;
    private boolean receivesRestricted;
    private boolean enabled;
    private @Nullable String disabledReason;
    private @Nullable Instant disabledAt;

    @Embedded
    private RotatingSecret secret;

    private @Nullable Instant failingSince;
    private int failedAttempts;
    private long revision;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected Endpoint() {}

    Endpoint(UUID id, EndpointSettings settings, String sealedSecret, Instant now) {
        this.id = id;
        this.name = settings.name();
        this.url = settings.url();
        this.receivesRestricted = settings.receivesRestricted();
        this.enabled = true;
        this.secret = RotatingSecret.of(sealedSecret);
        this.revision = 1;
        this.createdAt = now;
        this.updatedAt = now;
    }

    List<EndpointDomainEvent> edit(EndpointSettings settings, String editor, Instant now) {
        name = settings.name();
        url = settings.url();
        receivesRestricted = settings.receivesRestricted();
        if (!settings.enabled() && enabled) {
            return disable("Disabled by " + editor + ".", now);
        }
        if (settings.enabled() && !enabled) {
            enabled = true;
            disabledReason = null;
            disabledAt = null;
            recordSuccess();
        }
        incrementRevision(now);
        return List.of();
    }

    void rotate(String sealedSecret, Instant previousUntil, Instant now) {
        secret.rotate(sealedSecret, previousUntil);
        incrementRevision(now);
    }

    /** As {@link RotatingSecret#reseal}. */
    boolean reseal(Function<String, Optional<String>> reseal) {
        return secret.reseal(reseal);
    }

    void recordSuccess() {
        failingSince = null;
        failedAttempts = 0;
    }

    /** Counts a failed attempt and disables the endpoint after too many over too long a time. */
    List<EndpointDomainEvent> recordFailure(Instant now) {
        failingSince = Objects.requireNonNullElse(failingSince, now);
        failedAttempts++;
        boolean keepsFailing =
                failedAttempts >= MIN_FAILED_ATTEMPTS && !now.isBefore(failingSince.plus(FAILURE_GRACE_PERIOD));
        return keepsFailing ? disable("Every attempt has failed for 5 days.", now) : List.of();
    }

    /** Disables the endpoint because the receiver no longer exists. */
    List<EndpointDomainEvent> recordGone(Instant now) {
        return disable("The receiver responded with 410 Gone.", now);
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

    /** The sealed secrets to sign with at this time, newest first. */
    List<String> sealedSecrets(Instant now) {
        return secret.sealed(now);
    }

    private void incrementRevision(Instant now) {
        revision++;
        updatedAt = now;
    }

    EndpointSettings settings() {
        return new EndpointSettings(name, url, receivesRestricted, enabled);
    }

    AuditSubject auditSubject() {
        return AuditSubject.of("endpoint", id);
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String url() {
        return url;
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

package dev.debrief.notifications.endpoint;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place that webhooks are sent to. One that keeps failing is disabled until somebody enables it again. */
@Entity
public class Endpoint {

    /** Both must be passed before an endpoint is given up: a quiet one fails for long with few tries. */
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
    private String secret;
    private @Nullable String previousSecret;
    private @Nullable Instant previousUntil;
    private @Nullable Instant failingSince;
    private int failedAttempts;
    private long revision;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected Endpoint() {}

    Endpoint(UUID id, EditEndpoint values, String encryptedSecret, Instant now) {
        this.id = id;
        this.name = values.name();
        this.url = values.url();
        this.receivesRestricted = values.receivesRestricted();
        this.enabled = true;
        this.secret = encryptedSecret;
        this.revision = 1;
        this.createdAt = now;
        this.updatedAt = now;
    }

    void edit(EditEndpoint values, String editor, Instant now) {
        name = values.name();
        url = values.url();
        receivesRestricted = values.receivesRestricted();
        if (values.enabled() && !enabled) {
            enabled = true;
            disabledReason = null;
            disabledAt = null;
            succeeded();
            incrementRevision(now);
        } else if (!values.enabled() && enabled) {
            disable("Disabled by " + editor + ".", now);
        } else {
            incrementRevision(now);
        }
    }

    void rotate(String encryptedSecret, Instant previousUntil, Instant now) {
        this.previousSecret = secret;
        this.previousUntil = previousUntil;
        this.secret = encryptedSecret;
        incrementRevision(now);
    }

    void disable(String reason, Instant now) {
        enabled = false;
        disabledReason = reason;
        disabledAt = now;
        incrementRevision(now);
    }

    void succeeded() {
        failingSince = null;
        failedAttempts = 0;
    }

    /** Counts a failed try; true when that was one too many. */
    boolean failed(Instant now) {
        failingSince = Objects.requireNonNullElse(failingSince, now);
        failedAttempts++;
        return enabled
                && failedAttempts >= MIN_FAILED_ATTEMPTS
                && !now.isBefore(failingSince.plus(FAILURE_GRACE_PERIOD));
    }

    /** Sealed secrets to sign with now, newest first. */
    List<String> encryptedSecrets(Instant now) {
        List<String> secrets = new ArrayList<>(List.of(secret));
        if (previousSecret != null && previousUntil != null && now.isBefore(previousUntil)) {
            secrets.add(previousSecret);
        }
        return secrets;
    }

    private void incrementRevision(Instant now) {
        revision++;
        updatedAt = now;
    }

    EditEndpoint values() {
        return new EditEndpoint(name, url, receivesRestricted, enabled);
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
        return previousUntil;
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

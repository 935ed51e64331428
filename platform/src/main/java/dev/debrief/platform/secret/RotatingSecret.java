package dev.debrief.platform.secret;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A sealed secret in the columns {@code secret}, {@code previous_secret} and {@code previous_until} of an entity. After
 * a rotation, the previous secret stays valid for a while, so that the other side can switch.
 */
@Embeddable
public class RotatingSecret {

    private String secret;
    private @Nullable String previousSecret;
    private @Nullable Instant previousUntil;

    @SuppressWarnings("NullAway.Init")
    protected RotatingSecret() {}

    private RotatingSecret(String sealed) {
        this.secret = sealed;
    }

    /** @param sealed as {@link SecretBox} seals it */
    public static RotatingSecret of(String sealed) {
        return new RotatingSecret(sealed);
    }

    /** The current secret, sealed. */
    public String current() {
        return secret;
    }

    /** The sealed secrets that are valid at this time, newest first. */
    public List<String> sealed(Instant now) {
        boolean previousIsValid = previousUntil != null && now.isBefore(previousUntil);
        return previousSecret != null && previousIsValid ? List.of(secret, previousSecret) : List.of(secret);
    }

    /** When the previous secret stops being valid, or stopped; null if there has been none. */
    public @Nullable Instant previousUntil() {
        return previousUntil;
    }

    /** Replaces the current secret, which becomes the previous one. */
    public void rotate(String sealed, Instant previousUntil) {
        this.previousSecret = secret;
        this.previousUntil = previousUntil;
        this.secret = sealed;
    }

    /**
     * Seals the secrets anew; the secrets themselves do not change.
     *
     * @param reseal empty where nothing is to be done
     * @return whether something was done
     */
    public boolean reseal(Function<String, Optional<String>> reseal) {
        Optional<String> current = reseal.apply(secret);
        Optional<String> previous = Optional.ofNullable(previousSecret).flatMap(reseal);
        current.ifPresent(resealed -> secret = resealed);
        previous.ifPresent(resealed -> previousSecret = resealed);
        return current.isPresent() || previous.isPresent();
    }
}

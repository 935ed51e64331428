package dev.debrief.actions.tracker;

import dev.debrief.platform.secret.SecretBox;
import dev.debrief.platform.secret.UnreadableSecretException;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Generates, seals and opens the secrets of webhooks and the tokens of trackers. */
@ApplicationScoped
class TrackerSecrets {

    private static final Logger LOG = Logger.getLogger(TrackerSecrets.class);
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretBox box;

    TrackerSecrets(SecretBox box) {
        this.box = box;
    }

    /** Base64 for URLs without padding, so that it can stand in a header and in a path. */
    static String generate() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    String seal(UUID trackerId, String secret) {
        return box.seal(trackerId.toString(), secret);
    }

    String sealToken(UUID trackerId, String token) {
        return box.seal(tokenContext(trackerId), token);
    }

    /** Those secrets that can be opened, newest first: a key that is lost must not stop the other trackers. */
    List<String> openSecrets(Tracker tracker, Instant now) {
        return tracker.sealedSecrets(now).stream()
                .flatMap(stored -> open(tracker, tracker.id().toString(), stored).stream())
                .toList();
    }

    /** Empty if the key that sealed it is lost. */
    Optional<String> openToken(Tracker tracker) {
        return open(tracker, tokenContext(tracker.id()), tracker.sealedToken());
    }

    private Optional<String> open(Tracker tracker, String context, String stored) {
        try {
            return Optional.of(box.open(context, stored));
        } catch (UnreadableSecretException unreadable) {
            LOG.errorf("A secret of tracker '%s' cannot be read: %s", tracker.key(), unreadable.getMessage());
            return Optional.empty();
        }
    }

    /** @return whether something was stored anew */
    boolean reseal(Tracker tracker) {
        try {
            return tracker.reseal(
                    stored -> box.reseal(tracker.id().toString(), stored),
                    stored -> box.reseal(tokenContext(tracker.id()), stored));
        } catch (UnreadableSecretException unreadable) {
            LOG.errorf("A secret of tracker '%s' cannot be stored anew: %s", tracker.key(), unreadable.getMessage());
            return false;
        }
    }

    private static String tokenContext(UUID trackerId) {
        return trackerId + "/token";
    }
}

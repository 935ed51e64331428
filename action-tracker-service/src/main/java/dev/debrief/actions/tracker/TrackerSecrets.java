package dev.debrief.actions.tracker;

import dev.debrief.platform.secret.OwnedSecrets;
import dev.debrief.platform.secret.SecretBox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Seals and opens the secrets of webhooks and the tokens of trackers. */
@ApplicationScoped
class TrackerSecrets {

    private final OwnedSecrets secrets;

    TrackerSecrets(SecretBox box) {
        this.secrets = new OwnedSecrets(box, "tracker");
    }

    String seal(UUID trackerId, String secret) {
        return secrets.seal(trackerId.toString(), secret);
    }

    String sealToken(UUID trackerId, String token) {
        return secrets.seal(tokenContext(trackerId), token);
    }

    /** Those secrets that can be opened, newest first. */
    List<String> openSecrets(Tracker tracker, Instant now) {
        return tracker.sealedSecrets(now).stream()
                .flatMap(stored -> secrets.open(tracker.key(), tracker.id().toString(), stored).stream())
                .toList();
    }

    /** Empty if the key that sealed it is lost. */
    Optional<String> openToken(Tracker tracker) {
        return secrets.open(tracker.key(), tokenContext(tracker.id()), tracker.sealedToken());
    }

    /** @return whether something was sealed anew */
    boolean reseal(Tracker tracker) {
        return tracker.reseal(
                stored -> secrets.reseal(tracker.key(), tracker.id().toString(), stored),
                stored -> secrets.reseal(tracker.key(), tokenContext(tracker.id()), stored));
    }

    private static String tokenContext(UUID trackerId) {
        return trackerId + "/token";
    }
}

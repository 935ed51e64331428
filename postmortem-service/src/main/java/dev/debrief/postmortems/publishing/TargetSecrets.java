package dev.debrief.postmortems.publishing;

import dev.debrief.platform.secret.SecretBox;
import dev.debrief.platform.secret.UnreadableSecretException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Seals and opens the credentials of publishing targets. */
@ApplicationScoped
class TargetSecrets {

    private static final Logger LOG = Logger.getLogger(TargetSecrets.class);

    private final SecretBox box;

    TargetSecrets(SecretBox box) {
        this.box = box;
    }

    String seal(UUID targetId, String credential) {
        return box.seal(targetId.toString(), credential);
    }

    /** Empty if the key that sealed it is lost. */
    Optional<String> open(PublishingTarget target) {
        try {
            return Optional.of(box.open(target.id().toString(), target.sealedCredential()));
        } catch (UnreadableSecretException unreadable) {
            LOG.errorf(
                    "The credential of publishing target '%s' cannot be read: %s",
                    target.key(), unreadable.getMessage());
            return Optional.empty();
        }
    }

    /** @return whether it was stored anew */
    boolean reseal(PublishingTarget target) {
        try {
            Optional<String> resealed = box.reseal(target.id().toString(), target.sealedCredential());
            resealed.ifPresent(target::reseal);
            return resealed.isPresent();
        } catch (UnreadableSecretException unreadable) {
            LOG.errorf(
                    "The credential of publishing target '%s' cannot be stored anew: %s",
                    target.key(), unreadable.getMessage());
            return false;
        }
    }
}

package dev.debrief.postmortems.publishing;

import dev.debrief.platform.secret.OwnedSecrets;
import dev.debrief.platform.secret.SecretBox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Seals and opens the credentials of publishing targets. */
@ApplicationScoped
class TargetSecrets {

    private final OwnedSecrets secrets;

    TargetSecrets(SecretBox box) {
        this.secrets = new OwnedSecrets(box, "publishing target");
    }

    String seal(UUID targetId, String credential) {
        return secrets.seal(targetId.toString(), credential);
    }

    /** Empty if the key that sealed it is lost. */
    Optional<String> open(PublishingTarget target) {
        return secrets.open(target.key(), target.id().toString(), target.sealedCredential());
    }

    /** @return whether it was sealed anew */
    boolean reseal(PublishingTarget target) {
        Optional<String> resealed = secrets.reseal(target.key(), target.id().toString(), target.sealedCredential());
        resealed.ifPresent(target::reseal);
        return resealed.isPresent();
    }
}

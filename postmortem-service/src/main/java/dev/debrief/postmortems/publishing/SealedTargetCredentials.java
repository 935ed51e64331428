package dev.debrief.postmortems.publishing;

import dev.debrief.platform.secret.SealedSecrets;
import jakarta.enterprise.context.ApplicationScoped;

/** Seals the credentials of publishing targets with the first key when the service starts. */
@ApplicationScoped
class SealedTargetCredentials implements SealedSecrets {

    private final PublishingTargetService targets;

    SealedTargetCredentials(PublishingTargetService targets) {
        this.targets = targets;
    }

    @Override
    public String noun() {
        return "publishing targets";
    }

    @Override
    public int resealAll() {
        return targets.resealCredentials();
    }
}

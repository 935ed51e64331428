package dev.debrief.incidents.ingress.source;

import dev.debrief.platform.secret.SealedSecrets;
import jakarta.enterprise.context.ApplicationScoped;

/** Seals the secrets of sources with the first key when the service starts. */
@ApplicationScoped
class SealedSourceSecrets implements SealedSecrets {

    private final IngressSourceService sources;

    SealedSourceSecrets(IngressSourceService sources) {
        this.sources = sources;
    }

    @Override
    public String noun() {
        return "ingress sources";
    }

    @Override
    public int resealAll() {
        return sources.resealSecrets();
    }
}

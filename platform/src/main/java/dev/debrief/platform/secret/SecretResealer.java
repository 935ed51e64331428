package dev.debrief.platform.secret;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import org.jboss.logging.Logger;

/** Completes a rotation of keys when the service starts. */
@ApplicationScoped
public class SecretResealer {

    private static final Logger LOG = Logger.getLogger(SecretResealer.class);

    private final Instance<SealedSecrets> stored;

    SecretResealer(@Any Instance<SealedSecrets> stored) {
        this.stored = stored;
    }

    /** After the startup checks, which run with a higher priority. */
    void onStart(@Observes StartupEvent event) {
        resealAll();
    }

    /** Seals all secrets of the service with the first key. Tests call it directly. */
    public void resealAll() {
        stored.forEach(SecretResealer::reseal);
    }

    private static void reseal(SealedSecrets secrets) {
        try {
            int resealed = secrets.resealAll();
            if (resealed > 0) {
                LOG.infof("The secrets of %d %s are sealed with the first key now", resealed, secrets.noun());
            }
        } catch (RuntimeException failure) {
            LOG.warnf(
                    "The secrets of %s are not sealed with the first key yet, the next start tries again: %s",
                    secrets.noun(), failure.getMessage());
        }
    }
}

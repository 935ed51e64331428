package dev.debrief.notifications.endpoint;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Completes a rotation of keys when the service starts. */
@ApplicationScoped
class SecretResealer {

    private static final Logger LOG = Logger.getLogger(SecretResealer.class);

    private final EndpointService endpoints;

    SecretResealer(EndpointService endpoints) {
        this.endpoints = endpoints;
    }

    /** After the startup checks, which run with a higher priority. */
    void onStart(@Observes StartupEvent event) {
        try {
            int resealed = endpoints.resealSecrets();
            if (resealed > 0) {
                LOG.infof("The secrets of %d endpoints are sealed with the first key now", resealed);
            }
        } catch (RuntimeException failure) {
            LOG.warnf(
                    "Secrets are not sealed with the first key yet, the next start tries again: %s",
                    failure.getMessage());
        }
    }
}

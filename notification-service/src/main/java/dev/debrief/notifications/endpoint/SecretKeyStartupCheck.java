package dev.debrief.notifications.endpoint;

import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Refuses to start with an invalid encryption key. */
@ApplicationScoped
class SecretKeyStartupCheck {

    private static final Logger LOG = Logger.getLogger(SecretKeyStartupCheck.class);

    private final SecretsConfig config;

    SecretKeyStartupCheck(SecretsConfig config) {
        this.config = config;
    }

    void onStart(@Observes StartupEvent event) {
        try {
            new SecretCipher(config);
        } catch (IllegalArgumentException unusable) {
            LOG.errorf("notification-service cannot start: %s", unusable.getMessage());
            throw new PreventFurtherStepsException(1);
        }
    }
}

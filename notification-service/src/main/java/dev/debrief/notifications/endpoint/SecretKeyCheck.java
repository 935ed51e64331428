package dev.debrief.notifications.endpoint;

import dev.debrief.platform.secret.SecretBox;
import dev.debrief.platform.secret.SecretsConfig;
import dev.debrief.platform.startup.ServiceCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Refuses to start without valid keys for the secrets of endpoints. */
@ApplicationScoped
class SecretKeyCheck implements ServiceCheck {

    private final SecretsConfig config;

    SecretKeyCheck(SecretsConfig config) {
        this.config = config;
    }

    @Override
    public void run() {
        new SecretBox(config.key().orElse(List.of()));
    }
}

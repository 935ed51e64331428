package dev.debrief.platform.startup;

import dev.debrief.platform.secret.SealedSecrets;
import dev.debrief.platform.secret.SecretBox;
import dev.debrief.platform.secret.SecretsConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;

/** Refuses to start a service that stores secrets without valid keys for them. */
@ApplicationScoped
class SecretKeyCheck implements ServiceCheck {

    private final SecretsConfig config;
    private final boolean storesSecrets;

    @Inject
    SecretKeyCheck(SecretsConfig config, @Any Instance<SealedSecrets> stored) {
        this(config, !stored.isUnsatisfied());
    }

    SecretKeyCheck(SecretsConfig config, boolean storesSecrets) {
        this.config = config;
        this.storesSecrets = storesSecrets;
    }

    @Override
    public void run() {
        if (storesSecrets) {
            new SecretBox(config.key().orElse(List.of()));
        }
    }
}

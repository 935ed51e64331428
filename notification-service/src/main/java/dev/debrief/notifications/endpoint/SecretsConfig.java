package dev.debrief.notifications.endpoint;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Configures the encryption of secrets. */
@ConfigMapping(prefix = "debrief.secrets")
interface SecretsConfig {

    /**
     * Encryption key: 32 random bytes in base64 ({@code openssl rand -base64 32}), the same for all replicas. Required.
     */
    Optional<String> key();
}

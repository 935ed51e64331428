package dev.debrief.platform.secret;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Configures the sealing of secrets. */
@ConfigMapping(prefix = "debrief.secrets")
public interface SecretsConfig {

    /**
     * One or more keys, separated by commas, the same for all replicas: 32 random bytes in base64 each ({@code openssl
     * rand -base64 32}). The first one seals, all of them open.
     */
    Optional<List<String>> key();
}

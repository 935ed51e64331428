package dev.debrief.notifications.endpoint;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** How secrets are kept. */
@ConfigMapping(prefix = "debrief.secrets")
interface SecretsConfig {

    /** 32 random bytes in base64 ({@code openssl rand -base64 32}), the same for all replicas. Required. */
    Optional<String> key();
}

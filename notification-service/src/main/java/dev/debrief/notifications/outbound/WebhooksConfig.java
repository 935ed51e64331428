package dev.debrief.notifications.outbound;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Where webhooks may go and how long they may take. */
@ConfigMapping(prefix = "debrief.webhooks")
public interface WebhooksConfig {

    /** Hosts that may be private and spoken to without TLS, for local use and tests: {@code localhost}. */
    Optional<Set<String>> allowedPrivateHosts();

    /** How long one attempt may take in all. */
    @WithDefault("15s")
    Duration timeout();

    /** How long the secret before the last rotation signs along. */
    @WithDefault("24h")
    Duration secretOverlap();
}

package dev.debrief.notifications.outbound;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Configures the allowed destinations, timeout and signing of webhooks. */
@ConfigMapping(prefix = "debrief.webhooks")
public interface WebhooksConfig {

    /** Hosts that may be private and without TLS, for local use and tests: {@code localhost}. */
    Optional<Set<String>> allowedPrivateHosts();

    /** Timeout of an attempt. */
    @WithDefault("15s")
    Duration timeout();

    /** Time after a rotation during which the previous secret also signs. */
    @WithDefault("24h")
    Duration secretOverlap();
}

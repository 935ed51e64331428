package dev.debrief.incidents.ingress.outbound;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Configures requests to sources. */
@ConfigMapping(prefix = "debrief.ingress.outgoing")
interface OutgoingConfig {

    /** Hosts that may be private and without TLS, for local use and tests: {@code localhost}. */
    Optional<Set<String>> allowedPrivateHosts();

    /** Timeout of a request. */
    @WithDefault("15s")
    Duration timeout();
}

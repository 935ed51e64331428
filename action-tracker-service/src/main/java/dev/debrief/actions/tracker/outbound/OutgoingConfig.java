package dev.debrief.actions.tracker.outbound;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Configures requests to trackers. */
@ConfigMapping(prefix = "debrief.trackers.outgoing")
interface OutgoingConfig {

    /** Hosts that may be private and without TLS, for local use and tests: {@code localhost}. */
    Optional<Set<String>> allowedPrivateHosts();

    /** Networks in CIDR notation that are allowed although they are private, for trackers inside the organisation. */
    Optional<Set<String>> allowedPrivateNetworks();

    /** Timeout of a request. */
    @WithDefault("15s")
    Duration timeout();
}

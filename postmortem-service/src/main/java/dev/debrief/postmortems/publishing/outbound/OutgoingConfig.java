package dev.debrief.postmortems.publishing.outbound;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Configures requests to publishing targets. */
@ConfigMapping(prefix = "debrief.publishing.outgoing")
interface OutgoingConfig {

    /** Hosts that may be private and without TLS, for local use and tests: {@code localhost}. */
    Optional<Set<String>> allowedPrivateHosts();

    /** Networks in CIDR notation that are allowed although they are private, for tools inside the organisation. */
    Optional<Set<String>> allowedPrivateNetworks();

    /** Timeout of a request. */
    @WithDefault("30s")
    Duration timeout();

    /** Longest response that is read: it limits what is fetched from a Git repository. */
    @WithDefault("32M")
    MemorySize maxResponseSize();
}

package dev.debrief.platform.outgoing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** Configures the HTTP proxy of the network. */
@ConfigMapping(prefix = "debrief.proxy")
public interface ProxyConfig {

    /** Its host; without it, receivers are reached directly. */
    Optional<String> host();

    @WithDefault("3128")
    int port();

    Optional<String> user();

    Optional<String> password();

    /** Hosts, and domains that begin with a dot, that are reached without the proxy. */
    Optional<List<String>> directHosts();
}

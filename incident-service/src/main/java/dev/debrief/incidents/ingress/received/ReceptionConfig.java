package dev.debrief.incidents.ingress.received;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Configures how deliveries are received and how long they are kept. */
@ConfigMapping(prefix = "debrief.ingress")
interface ReceptionConfig {

    /** Deliveries that a replica receives at a time; a further one is answered 503. */
    @WithDefault("64")
    int maxConcurrent();

    /** How long deliveries are kept after they were mapped or ignored. */
    @WithDefault("30d")
    Duration retention();

    /** How long incidents and groups of sources that are over are kept, with their changes. */
    @WithDefault("180d")
    Duration incidentRetention();

    /** How long deliveries are kept in quarantine. */
    @WithDefault("90d")
    Duration quarantineRetention();
}

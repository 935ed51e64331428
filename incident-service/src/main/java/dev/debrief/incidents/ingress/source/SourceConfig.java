package dev.debrief.incidents.ingress.source;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Configures the secrets of sources. */
@ConfigMapping(prefix = "debrief.ingress")
interface SourceConfig {

    /** Time after a rotation during which the previous secret is also accepted. */
    @WithDefault("24h")
    Duration secretOverlap();
}

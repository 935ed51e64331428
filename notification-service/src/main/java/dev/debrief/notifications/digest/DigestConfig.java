package dev.debrief.notifications.digest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Configures digests. */
@ConfigMapping(prefix = "debrief.digests")
interface DigestConfig {

    /** How long digests and weekly summaries are kept after they were queued, so that they can be sent again. */
    @WithDefault("90d")
    Duration retention();
}

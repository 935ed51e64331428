package dev.debrief.platform.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long the inbox remembers. */
@ConfigMapping(prefix = "debrief.inbox")
interface InboxConfig {

    /**
     * After this time the ids of events are forgotten; must be longer than topics keep them. Versions guard beyond it.
     */
    @WithDefault("60d")
    Duration retention();
}

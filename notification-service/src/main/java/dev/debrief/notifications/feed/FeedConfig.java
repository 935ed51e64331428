package dev.debrief.notifications.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Configures the feed. */
@ConfigMapping(prefix = "debrief.feed")
interface FeedConfig {

    /** How long items are kept after they were added, whether they were read or not. */
    @WithDefault("365d")
    Duration retention();
}

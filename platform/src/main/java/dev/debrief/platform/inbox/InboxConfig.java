package dev.debrief.platform.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Retention of the inbox. */
@ConfigMapping(prefix = "debrief.inbox")
interface InboxConfig {

    /**
     * How long event ids are kept. Must exceed the retention of the topics. Older duplicates are detected by version.
     */
    @WithDefault("60d")
    Duration retention();
}

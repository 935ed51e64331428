package dev.debrief.platform.ratelimit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;

/** How many requests a caller may send to a replica. */
@ConfigMapping(prefix = "debrief.rate-limit")
public interface RateLimitConfig {

    /** Requests of a caller in each window; unlimited if absent. */
    OptionalInt requests();

    /** Reads without a token in each window, for each thing that is read so, such as a share link. */
    @WithDefault("300")
    int anonymous();

    /** The window. A caller can use its requests at once, and gets them back evenly. */
    @WithDefault("60s")
    Duration window();

    /** Requests of callers with a role, instead of the above. The highest one of a caller's roles applies. */
    Map<String, Integer> roles();
}

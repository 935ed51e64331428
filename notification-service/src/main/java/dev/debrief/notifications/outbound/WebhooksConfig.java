package dev.debrief.notifications.outbound;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Configures the allowed destinations, timeout, signing and retries of webhooks. */
@ConfigMapping(prefix = "debrief.webhooks")
public interface WebhooksConfig {

    /** Hosts of receivers in the private network, each by its name; also with plain HTTP and on any port. */
    Optional<Set<String>> allowedPrivateHosts();

    /** Timeout of an attempt. */
    @WithDefault("15s")
    Duration timeout();

    /** Time after a rotation during which the previous secret also signs. */
    @WithDefault("24h")
    Duration secretOverlap();

    /** Delays after the first, second, … failed attempt of a delivery, also by mail; there is one more attempt. */
    @WithDefault("5s,5m,30m,2h,5h,10h,14h,20h,24h")
    List<Duration> retryDelays();

    /** Share by which a delay varies, so that deliveries that failed together do not return together. */
    @WithDefault("0.2")
    double retryJitter();

    /** How long a URL with five failures in a row is spared; doubles with every further failure. */
    @WithDefault("30s")
    Duration breakerOpenFor();

    /** The longest time for which a URL is spared. */
    @WithDefault("10m")
    Duration breakerMaxOpenFor();
}

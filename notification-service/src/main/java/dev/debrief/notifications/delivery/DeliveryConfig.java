package dev.debrief.notifications.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Configures the sending of deliveries. */
@ConfigMapping(prefix = "debrief.deliveries")
interface DeliveryConfig {

    /** Maximum number of concurrent attempts per replica. */
    @WithDefault("16")
    int workers();

    /** Maximum number of concurrent attempts per concurrency key: an endpoint, or the mail server. */
    @WithDefault("4")
    int maxConcurrentPerKey();

    /** Time after which another worker takes over an attempt; must exceed the timeout of every channel. */
    @WithDefault("60s")
    Duration lease();
}

package dev.debrief.notifications.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How deliveries are sent. */
@ConfigMapping(prefix = "debrief.deliveries")
interface DeliveryConfig {

    /** How many deliveries one replica sends at the same time. */
    @WithDefault("16")
    int workers();

    /** How many of them may go to one endpoint, or to the mail server. */
    @WithDefault("4")
    int maxConcurrentPerKey();

    /** How long a worker may take; must be longer than any channel does. After it, another worker tries. */
    @WithDefault("60s")
    Duration lease();
}

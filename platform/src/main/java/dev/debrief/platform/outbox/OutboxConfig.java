package dev.debrief.platform.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Configuration of the outbox relay. */
@ConfigMapping(prefix = "debrief.outbox")
interface OutboxConfig {

    /** How often the relay polls for events left by a crash. After a commit it is woken. */
    @WithDefault("1s")
    Duration pollInterval();

    /** Maximum number of events per transaction of the relay. */
    @WithDefault("2000")
    @Min(1) @Max(10_000) int batchSize();

    /** Number of shards that replicas can relay in parallel. One handles about ten thousand events a second. */
    @WithDefault("1")
    @Min(1) @Max(16) int shards();
}

package dev.debrief.platform.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How the relay works through the outbox. */
@ConfigMapping(prefix = "debrief.outbox")
interface OutboxConfig {

    /** How often the relay looks for events that nobody woke it for: those of other replicas and of a crash. */
    @WithDefault("200ms")
    Duration pollInterval();

    /** Events per transaction of the relay. */
    @WithDefault("500")
    @Min(1) @Max(10_000) int batchSize();

    /** Into how many parts replicas may split the relaying; one is enough for some ten thousand events a second. */
    @WithDefault("1")
    @Min(1) @Max(16) int shards();
}

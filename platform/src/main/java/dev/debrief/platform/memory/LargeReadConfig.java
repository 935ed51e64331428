package dev.debrief.platform.memory;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How many large resources a replica reads at a time. */
@ConfigMapping(prefix = "debrief.large-reads")
public interface LargeReadConfig {

    /** Memory that all of them need together. A resource that needs more is read alone. */
    @WithDefault("96M")
    MemorySize memory();

    /** How many are read at a time. */
    @WithDefault("2")
    @Min(1) int concurrent();

    /** How long another one waits before it is answered 503. */
    @WithDefault("2s")
    Duration maxWait();
}

package dev.debrief.postmortems.publishing;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Configures publishing targets. */
@ConfigMapping(prefix = "debrief.publishing")
public interface PublishingConfig {

    /** How often in a row a target may refuse the credential or the place before it is disabled. */
    @WithDefault("3")
    int maxRefusals();

    /** Memory of all attempts that run at a time in a replica; each one reserves 16 MB. */
    @WithDefault("64M")
    MemorySize memory();
}

package dev.debrief.platform.job;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Configures the workers of jobs. */
@ConfigMapping(prefix = "debrief.jobs")
interface JobConfig {

    /** Maximum number of concurrent attempts per replica. */
    @WithDefault("16")
    int workers();

    /** Maximum number of concurrent attempts per concurrency key, over all replicas. */
    @WithDefault("4")
    int maxConcurrentPerKey();
}

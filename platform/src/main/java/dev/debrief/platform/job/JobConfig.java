package dev.debrief.platform.job;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Configures the workers of jobs. */
@ConfigMapping(prefix = "debrief.jobs")
interface JobConfig {

    /** Maximum number of concurrent attempts per replica. */
    @WithDefault("16")
    int workers();

    /** Maximum number of concurrent attempts per concurrency key, over all replicas. */
    @WithDefault("4")
    int maxConcurrentPerKey();

    /** How long an attempt may take until its receiver is slow. */
    @WithDefault("1s")
    Duration slowAfter();

    /** Maximum number of further concurrent attempts per replica, of slow receivers. */
    @WithDefault("16")
    int slowWorkers();

    /** How long jobs are kept with what belongs to them: after they succeeded, or after their last attempt failed. */
    @WithDefault("90d")
    Duration retention();
}

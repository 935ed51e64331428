package dev.debrief.postmortems.readiness;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Thresholds of readiness. */
@ConfigMapping(prefix = "debrief.readiness")
public interface ReadinessConfig {

    /** The depth that five-whys chains should reach. */
    @WithDefault("4")
    int whysDeepEnough();

    /** The longest acceptable gap in a timeline during the incident. */
    @WithDefault("30M")
    Duration longestGap();
}

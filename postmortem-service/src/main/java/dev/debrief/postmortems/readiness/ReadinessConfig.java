package dev.debrief.postmortems.readiness;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** From when on a postmortem is good enough. */
@ConfigMapping(prefix = "debrief.readiness")
public interface ReadinessConfig {

    /** How many answers below each other are deep enough. */
    @WithDefault("4")
    int whysDeepEnough();

    /** How far apart two moments of a timeline may be during the incident. */
    @WithDefault("30M")
    Duration longestGap();
}

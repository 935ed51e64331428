package dev.debrief.actions.tracker;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Configures trackers. */
@ConfigMapping(prefix = "debrief.trackers")
public interface TrackersConfig {

    /** Time between two polls of a tracker. */
    @WithDefault("5m")
    Duration pollInterval();

    /** Time after a rotation during which the previous secret of webhooks is also accepted. */
    @WithDefault("24h")
    Duration secretOverlap();

    /** How often in a row a tracker may refuse the token before it is disabled. */
    @WithDefault("3")
    int maxRefusals();
}

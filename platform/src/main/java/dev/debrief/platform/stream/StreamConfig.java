package dev.debrief.platform.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Configuration of event streams. */
@ConfigMapping(prefix = "debrief.streams")
public interface StreamConfig {

    /** Maximum number of subscribers per replica; more are answered 503. */
    @WithDefault("200")
    @Min(1) @Max(10_000) int maxStreams();

    /** Maximum number of streams of one reader per replica, so that others find some left; more are answered 429. */
    @WithDefault("50")
    @Min(1) @Max(10_000) int maxStreamsPerReader();

    /** How often a replica with subscribers polls for new events. */
    @WithDefault("100ms")
    Duration pollInterval();

    /** Interval of heartbeats on an idle stream, which keep proxies from closing the connection. */
    @WithDefault("15s")
    Duration heartbeat();

    /** Maximum number of missed events to deliver; a subscriber that missed more starts from now. */
    @WithDefault("10000")
    @Min(0) @Max(1_000_000) int maxReplay();

    /** How long a subscriber may stop reading while events or heartbeats wait, before its stream is closed. */
    @WithDefault("30s")
    Duration stalledAfter();
}

package dev.debrief.platform.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How events are streamed to those who follow them. */
@ConfigMapping(prefix = "debrief.streams")
public interface StreamConfig {

    /** Followers of one replica; more are answered 503. */
    @WithDefault("200")
    @Min(1) @Max(10_000) int maxStreams();

    /** How often a replica with followers looks for new events. */
    @WithDefault("100ms")
    Duration pollInterval();

    /** After how much silence a follower gets a sign of life, which keeps proxies from cutting the connection. */
    @WithDefault("15s")
    Duration heartbeat();

    /** Events that a follower can have missed and still get; behind more it starts anew. */
    @WithDefault("10000")
    @Min(0) @Max(1_000_000) int maxReplay();

    /** How long a follower may take nothing while events wait, before its stream is ended. */
    @WithDefault("30s")
    Duration stalledAfter();
}

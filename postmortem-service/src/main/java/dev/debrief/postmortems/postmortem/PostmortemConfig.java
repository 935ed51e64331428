package dev.debrief.postmortems.postmortem;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When a postmortem is talked about. */
@ConfigMapping(prefix = "debrief.postmortem")
interface PostmortemConfig {

    /** How long after the resolution the meeting window opens. */
    @WithDefault("24H")
    Duration meetingWindowFrom();

    /** How long after the resolution the meeting window closes. */
    @WithDefault("72H")
    Duration meetingWindowTo();
}

package dev.debrief.postmortems.postmortem;

import dev.debrief.postmortems.incident.Severity;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When a postmortem is asked for and when it is talked about. */
@ConfigMapping(prefix = "debrief.postmortem")
interface PostmortemConfig {

    /** An incident of this severity or worse gets a draft when it is resolved. */
    @WithDefault("MEDIUM")
    Severity requiredFrom();

    /** How long after the resolution the meeting window opens. */
    @WithDefault("24H")
    Duration meetingWindowFrom();

    /** How long after the resolution the meeting window closes. */
    @WithDefault("72H")
    Duration meetingWindowTo();
}

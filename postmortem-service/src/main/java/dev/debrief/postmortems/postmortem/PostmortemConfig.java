package dev.debrief.postmortems.postmortem;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When a postmortem is talked about, and looked at again. */
@ConfigMapping(prefix = "debrief.postmortem")
interface PostmortemConfig {

    /** Days from publication to the follow-up review, when nobody set one. */
    @WithDefault("14")
    int followUpAfterDays();

    /** How long after the resolution the meeting window opens. */
    @WithDefault("24H")
    Duration meetingWindowFrom();

    /** How long after the resolution the meeting window closes. */
    @WithDefault("72H")
    Duration meetingWindowTo();
}

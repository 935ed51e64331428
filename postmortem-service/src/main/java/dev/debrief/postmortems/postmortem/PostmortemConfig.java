package dev.debrief.postmortems.postmortem;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When to meet, and when to review the action items. */
@ConfigMapping(prefix = "debrief.postmortem")
public interface PostmortemConfig {

    /** Days from publication to the follow-up review unless somebody sets its day. */
    @WithDefault("14")
    int followUpAfterDays();

    /** How long after the resolution the meeting window opens. */
    @WithDefault("24H")
    Duration meetingWindowFrom();

    /** How long after the resolution the meeting window closes. */
    @WithDefault("72H")
    Duration meetingWindowTo();
}

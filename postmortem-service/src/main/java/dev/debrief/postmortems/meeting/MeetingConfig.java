package dev.debrief.postmortems.meeting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** How review meetings are prepared. */
@ConfigMapping(prefix = "debrief.meeting")
interface MeetingConfig {

    /** The rotation of facilitators, names by handle: {@code debrief.meeting.facilitators."user:ada"=Ada Lovelace}. */
    Map<String, String> facilitators();

    /** How long before the window closes a reminder is published that no meeting is scheduled. */
    @WithDefault("12H")
    Duration closingBefore();
}

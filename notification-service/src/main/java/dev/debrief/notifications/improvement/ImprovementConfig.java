package dev.debrief.notifications.improvement;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.DayOfWeek;
import java.time.LocalTime;

/** Configures the weekly summaries of what was improved. */
@ConfigMapping(prefix = "debrief.improvements")
interface ImprovementConfig {

    /** The day of the week on which they are sent. */
    @WithDefault("MONDAY")
    DayOfWeek day();

    /** The time of that day, in the organisation's zone. */
    @WithDefault("09:00")
    LocalTime time();
}

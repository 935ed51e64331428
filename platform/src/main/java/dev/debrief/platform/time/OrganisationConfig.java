package dev.debrief.platform.time;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;

/** The zone of the organisation that runs this installation. */
@ConfigMapping(prefix = "debrief.organisation")
interface OrganisationConfig {

    /** IANA name of the zone of due dates and working hours. */
    @WithDefault("UTC")
    ZoneId zone();
}

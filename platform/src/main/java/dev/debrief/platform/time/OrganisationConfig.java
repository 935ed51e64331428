package dev.debrief.platform.time;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;

/** What the organisation that runs this installation calls a day. */
@ConfigMapping(prefix = "debrief.organisation")
interface OrganisationConfig {

    /** IANA name of the zone in which due dates end. */
    @WithDefault("UTC")
    ZoneId zone();
}

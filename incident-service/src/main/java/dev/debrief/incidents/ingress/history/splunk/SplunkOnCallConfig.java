package dev.debrief.incidents.ingress.history.splunk;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Configures calls of the reporting API of Splunk On-Call. */
@ConfigMapping(prefix = "debrief.ingress.splunk-on-call")
interface SplunkOnCallConfig {

    /** Time between two calls. */
    @WithDefault("1m")
    Duration reportingInterval();
}

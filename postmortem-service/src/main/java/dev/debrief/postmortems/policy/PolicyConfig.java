package dev.debrief.postmortems.policy;

import dev.debrief.postmortems.incident.Severity;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Map;

/** The built-in policy. */
@ConfigMapping(prefix = "debrief.postmortem")
interface PolicyConfig {

    /** An incident of this severity or worse gets a draft when it is resolved. */
    @WithDefault("MEDIUM")
    Severity requiredFrom();

    /** Business days from resolution to publication. */
    @WithDefault("10")
    int dueBusinessDays();

    default Policy builtIn() {
        int days = dueBusinessDays();
        return new Policy(
                List.of(PolicyRule.ofSeverity(requiredFrom())),
                Map.of(Severity.CRITICAL, Math.min(5, days), Severity.HIGH, Math.min(5, days), Severity.MEDIUM, days));
    }
}

package dev.debrief.incidents.ingress.rule;

import java.util.List;

/**
 * How incidents and alerts of sources become incidents.
 *
 * @param rules all that match apply, in this order
 * @param maxIncidentsPerHour how many incidents a source may open in an hour
 */
public record IngressPolicy(List<IngressRule> rules, int maxIncidentsPerHour) {

    public static final int DEFAULT_MAX_INCIDENTS_PER_HOUR = 20;

    public IngressPolicy {
        rules = List.copyOf(rules);
    }

    /** Version 0. */
    public static IngressPolicy builtIn() {
        return new IngressPolicy(List.of(IngressRule.watchdog()), DEFAULT_MAX_INCIDENTS_PER_HOUR);
    }
}

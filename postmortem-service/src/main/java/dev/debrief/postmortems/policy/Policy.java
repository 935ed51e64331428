package dev.debrief.postmortems.policy;

import dev.debrief.postmortems.incident.Severity;
import java.util.List;
import java.util.Map;

/**
 * Which incidents need a postmortem, and its deadline in business days after the resolution.
 *
 * @param rules one match is enough
 */
public record Policy(List<PolicyRule> rules, Map<Severity, Integer> dueBusinessDays) {

    public Policy {
        rules = List.copyOf(rules);
        dueBusinessDays = Map.copyOf(dueBusinessDays);
    }
}

package dev.debrief.postmortems.policy;

import dev.debrief.postmortems.incident.Severity;
import java.util.List;
import java.util.Map;

/**
 * Which incidents need a postmortem, and in how many working days after the resolution it is to be published.
 *
 * @param rules any of them is enough
 */
public record Policy(List<PolicyRule> rules, Map<Severity, Integer> dueBusinessDays) {

    public Policy {
        rules = List.copyOf(rules);
        dueBusinessDays = Map.copyOf(dueBusinessDays);
    }
}

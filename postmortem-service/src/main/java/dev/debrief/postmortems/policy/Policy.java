package dev.debrief.postmortems.policy;

import dev.debrief.postmortems.incident.Severity;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

    /** Null for no deadline. An unknown severity has the deadline of CRITICAL unless it has its own. */
    @Nullable Integer dueBusinessDaysOf(Severity severity) {
        Integer days = dueBusinessDays.get(severity);
        return days == null && severity == Severity.UNKNOWN ? dueBusinessDays.get(Severity.CRITICAL) : days;
    }
}

package dev.debrief.incidents.ingress.mapping;

import dev.debrief.incidents.incident.IncidentReference;
import dev.debrief.incidents.ingress.kind.ChangeType;
import dev.debrief.incidents.ingress.rule.RuleTrace;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of a change, or, of a dry run, the result that it would have.
 *
 * @param externalId the sender's id of the incident or group of alerts
 * @param explanation a sentence or two
 * @param incident the incident that it is about; null if there is none yet
 * @param rules traces of the rules
 */
public record ChangeReport(
        ChangeType type,
        String changeId,
        Instant at,
        String externalId,
        ChangeOutcome outcome,
        String explanation,
        @Nullable IncidentReference incident,
        List<RuleTrace> rules) {

    public ChangeReport {
        rules = List.copyOf(rules);
    }
}

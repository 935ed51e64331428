package dev.debrief.incidents.ingress.mapping.target;

import dev.debrief.incidents.ingress.kind.SourceChange;
import dev.debrief.incidents.ingress.mapping.state.SourceState;
import dev.debrief.incidents.ingress.mapping.state.Subject;
import dev.debrief.incidents.ingress.rule.IngressPolicyService;
import dev.debrief.incidents.ingress.rule.RuleInput;
import dev.debrief.incidents.ingress.source.ReceivingSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

/** Evaluates the rules for what a source reports. */
@ApplicationScoped
public class StateRules {

    private final IngressPolicyService policies;

    StateRules(IngressPolicyService policies) {
        this.policies = policies;
    }

    /** @param changes of one incident or group of alerts, each once; at least one */
    public RuledState evaluate(ReceivingSource source, Collection<SourceChange> changes) {
        SourceState state = SourceState.of(changes);
        return new RuledState(
                state,
                state.subjects().stream()
                        .map(subject -> evaluate(source, subject))
                        .toList());
    }

    private RuledSubject evaluate(ReceivingSource source, Subject subject) {
        RuleInput input = new RuleInput(
                source.key(), source.kind(), subject.alert() != null, subject.title(), subject.attributes());
        return new RuledSubject(subject, policies.evaluate(input, source.rulesVersion()));
    }

    /** How many incidents the source may open in an hour. */
    public int maxIncidentsPerHour(ReceivingSource source) {
        return policies.maxIncidentsPerHour(source.rulesVersion());
    }
}

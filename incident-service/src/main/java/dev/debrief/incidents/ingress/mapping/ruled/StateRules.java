package dev.debrief.incidents.ingress.mapping.ruled;

import dev.debrief.incidents.ingress.kind.SourceChange;
import dev.debrief.incidents.ingress.mapping.state.SourceState;
import dev.debrief.incidents.ingress.mapping.state.Subject;
import dev.debrief.incidents.ingress.rule.IngressPolicyService;
import dev.debrief.incidents.ingress.rule.RuleInput;
import dev.debrief.incidents.ingress.source.ReceivingSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Evaluates the rules for what a source reports. */
@ApplicationScoped
public class StateRules {

    private final IngressPolicyService policies;

    StateRules(IngressPolicyService policies) {
        this.policies = policies;
    }

    /** @param changes of one incident or group of alerts, each once; at least one */
    public RuledState evaluate(ReceivingSource source, Collection<SourceChange> changes) {
        return evaluate(source, changes, null);
    }

    /** As {@link #evaluate}. @param before evaluated just now; its results count for what is still the same */
    public RuledState evaluate(ReceivingSource source, Collection<SourceChange> changes, @Nullable RuledState before) {
        SourceState state = SourceState.of(changes);
        return RuledState.of(
                state,
                state.subjects().stream()
                        .map(subject -> evaluate(source, subject, before == null ? null : before.find(subject.alert())))
                        .toList());
    }

    private RuledSubject evaluate(ReceivingSource source, Subject subject, @Nullable RuledSubject before) {
        if (before != null
                && Objects.equals(before.subject().title(), subject.title())
                && before.subject().attributes().equals(subject.attributes())) {
            return new RuledSubject(subject, before.result());
        }
        RuleInput input = new RuleInput(
                source.key(), source.kind(), subject.alert() != null, subject.title(), subject.attributes());
        return new RuledSubject(subject, policies.evaluate(input, source.rulesVersion()));
    }

    /** How many incidents the source may open in an hour. */
    public int maxIncidentsPerHour(ReceivingSource source) {
        return policies.maxIncidentsPerHour(source.rulesVersion());
    }
}

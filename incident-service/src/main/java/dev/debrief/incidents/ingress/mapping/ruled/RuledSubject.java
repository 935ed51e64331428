package dev.debrief.incidents.ingress.mapping.ruled;

import dev.debrief.incidents.ingress.mapping.state.Subject;
import dev.debrief.incidents.ingress.rule.RuleEffects;
import dev.debrief.incidents.ingress.rule.RuleResult;

/** An incident or alert, and what the rules say about it. */
public record RuledSubject(Subject subject, RuleResult result) {

    RuleEffects effects() {
        return result.effects();
    }

    boolean counts() {
        return !effects().ignored();
    }

    /** An alert that never fired opens nothing. */
    boolean opens() {
        return counts() && effects().opensIncident() && subject.opens() && (subject.alert() == null || subject.fired());
    }
}

package dev.debrief.incidents.ingress.mapping.ruled;

import dev.debrief.incidents.ingress.kind.SourceChange;
import dev.debrief.incidents.ingress.mapping.state.SourceState;
import dev.debrief.incidents.ingress.rule.RuleTrace;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a source reports, and what the rules say about it.
 *
 * @param subjects in the order of their first change; at least one
 * @param byAlert the subjects that are alerts
 */
public record RuledState(SourceState state, List<RuledSubject> subjects, Map<String, RuledSubject> byAlert) {

    static RuledState of(SourceState state, List<RuledSubject> subjects) {
        Map<String, RuledSubject> byAlert = new HashMap<>();
        for (RuledSubject one : subjects) {
            String alert = one.subject().alert();
            if (alert != null) {
                byAlert.put(alert, one);
            }
        }
        return new RuledState(state, subjects, byAlert);
    }

    public boolean hasAlerts() {
        return subjects.get(0).subject().alert() != null;
    }

    /** Whether rules ignore all of it. */
    public boolean isIgnored() {
        return subjects.stream().noneMatch(RuledSubject::counts);
    }

    /** Whether it may open an incident. */
    public boolean opens() {
        return subjects.stream().anyMatch(RuledSubject::opens);
    }

    /** Whether the sender is known well enough to open an incident, whatever the rules say. */
    public boolean mayOpen() {
        return subjects.stream().anyMatch(one -> one.subject().opens());
    }

    /** Whether there is something that an incident is about: not only alerts that are over before they were known. */
    public boolean hasHappened() {
        return subjects.stream()
                .anyMatch(one -> one.counts()
                        && (one.subject().alert() == null || one.subject().fired()));
    }

    /** When the last alert was resolved, or the incident; null while there is one that is not. */
    public @Nullable Instant quietSince() {
        if (!hasAlerts()) {
            return state.status().isResolved() ? state.status().resolvedAt() : null;
        }
        boolean firing =
                subjects.stream().anyMatch(one -> one.counts() && one.subject().firing());
        return firing
                ? null
                : subjects.stream()
                        .map(one -> one.subject().lastAt())
                        .max(Comparator.naturalOrder())
                        .orElse(null);
    }

    /** How long nothing must fire until the incident counts as resolved. */
    public Duration quietPeriod() {
        return subjects.stream()
                .filter(RuledSubject::counts)
                .map(one -> one.effects().quietPeriod())
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    /** Of the subject that counts first. */
    public Duration groupWindow() {
        return leading().effects().groupWindow();
    }

    RuledSubject leading() {
        return subjects.stream()
                .filter(RuledSubject::opens)
                .findFirst()
                .or(() -> subjects.stream().filter(RuledSubject::counts).findFirst())
                .orElseGet(() -> subjects.get(0));
    }

    /** Whether a change says more than that an alert still fires, and is not ignored. */
    public boolean shows(SourceChange change) {
        if (change.alert() == null) {
            return !isIgnored();
        }
        return Optional.ofNullable(find(change.alert()))
                .filter(one -> one.counts() && !one.subject().repeating().contains(change.id()))
                .isPresent();
    }

    /** Empty for a change that is about a group of alerts as a whole. */
    public List<RuleTrace> tracesOf(SourceChange change) {
        RuledSubject subject = find(change.alert());
        return subject == null ? List.of() : subject.result().traces();
    }

    /** The key of the rule that ignores it; null if none does. */
    public @Nullable String ignoredBy(SourceChange change) {
        RuledSubject subject = find(change.alert());
        if (subject == null || subject.counts()) {
            return null;
        }
        return subject.result().traces().stream()
                .filter(trace -> trace.sets().contains("ignore true"))
                .map(RuleTrace::rule)
                .findFirst()
                .orElse("defaults");
    }

    /** @param alert null for the incident itself */
    @Nullable RuledSubject find(@Nullable String alert) {
        if (alert != null) {
            return byAlert.get(alert);
        }
        return hasAlerts() ? null : subjects.get(0);
    }
}

package dev.debrief.incidents.ingress.mapping.target;

import dev.debrief.incidents.ingress.kind.SourceChange;
import dev.debrief.incidents.ingress.mapping.state.SourceState;
import dev.debrief.incidents.ingress.rule.RuleTrace;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a source reports, and what the rules say about it.
 *
 * @param subjects in the order of their first change; at least one
 */
public record RuledState(SourceState state, List<RuledSubject> subjects) {

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
        return find(change)
                .filter(one -> one.counts() && !one.subject().repeating().contains(change.id()))
                .isPresent();
    }

    /** Empty for a change that is about a group of alerts as a whole. */
    public List<RuleTrace> tracesOf(SourceChange change) {
        return find(change).map(one -> one.result().traces()).orElse(List.of());
    }

    /** The key of the rule that ignores it; null if none does. */
    public @Nullable String ignoredBy(SourceChange change) {
        RuledSubject subject = find(change).orElse(null);
        if (subject == null || subject.counts()) {
            return null;
        }
        return subject.result().traces().stream()
                .filter(trace -> trace.sets().contains("ignore true"))
                .map(RuleTrace::rule)
                .findFirst()
                .orElse("defaults");
    }

    private Optional<RuledSubject> find(SourceChange change) {
        return subjects.stream()
                .filter(one -> Objects.equals(one.subject().alert(), change.alert()))
                .findFirst();
    }
}

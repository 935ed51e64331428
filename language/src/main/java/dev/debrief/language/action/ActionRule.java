package dev.debrief.language.action;

import dev.debrief.language.Span;
import dev.debrief.language.action.Excuse.ReadAction;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A rule for titles.
 *
 * @param insteadOf rules that are not reported for the same words
 * @param poor titles in which the rule finds something
 * @param good titles in which no rule finds anything
 */
record ActionRule(
        String id,
        ActionSeverity severity,
        String why,
        Set<String> insteadOf,
        List<ActionPattern> patterns,
        List<String> poor,
        List<String> good) {

    private static final String DOCS = "https://debrief.dev/action-wording#";

    ActionRule {
        insteadOf = Set.copyOf(insteadOf);
        patterns = List.copyOf(patterns);
        poor = List.copyOf(poor);
        good = List.copyOf(good);
    }

    /** The first finding in the title. */
    Optional<Hit> find(ReadAction action) {
        Hit first = null;
        for (ActionPattern pattern : patterns) {
            Hit hit = pattern.find(action)
                    .map(match -> new Hit(this, pattern, match))
                    .orElse(null);
            if (hit != null
                    && (first == null || hit.match().from() < first.match().from())) {
                first = hit;
            }
        }
        return Optional.ofNullable(first);
    }

    ActionRuleDescription describe() {
        return new ActionRuleDescription(
                id,
                severity,
                why,
                patterns.stream().map(ActionPattern::message).toList(),
                patterns.stream().map(ActionPattern::suggestion).toList(),
                poor,
                good);
    }

    /** What a rule found. */
    record Hit(ActionRule rule, ActionPattern pattern, Match match) {

        boolean replaces(Hit other) {
            return rule.insteadOf.contains(other.rule.id) && match.overlaps(other.match);
        }

        ActionFinding finding(Title title) {
            Span span = title.span(match);
            String excerpt = span.in(title.text());
            return new ActionFinding(
                    rule.id,
                    rule.severity,
                    span,
                    span.startInCodePoints(title.text()),
                    span.endInCodePoints(title.text()),
                    excerpt,
                    pattern.messageFor(excerpt),
                    rule.why,
                    pattern.suggestion(),
                    DOCS + rule.id);
        }
    }
}

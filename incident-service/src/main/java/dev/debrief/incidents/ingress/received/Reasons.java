package dev.debrief.incidents.ingress.received;

import dev.debrief.incidents.ingress.kind.Texts;
import dev.debrief.incidents.ingress.kind.UnreadableDeliveryException;
import dev.debrief.incidents.ingress.mapping.ChangeOutcome;
import dev.debrief.incidents.ingress.mapping.ChangeReport;
import dev.debrief.incidents.ingress.mapping.MappingReport;
import dev.debrief.incidents.ingress.rule.RuleTrace;
import dev.debrief.platform.problem.ProblemException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Why deliveries are ignored or in quarantine, as sentences that fit the column. */
final class Reasons {

    private static final int MAX_LENGTH = 1000;
    private static final String IGNORES = "ignore true";

    private Reasons() {}

    static String of(UnreadableDeliveryException unreadable) {
        return of(String.valueOf(unreadable.getMessage()));
    }

    /** The detail of a problem and its errors. */
    static String of(ProblemException problem) {
        String errors = problem.errors().stream()
                .map(error -> error.pointer() + " " + error.detail())
                .collect(Collectors.joining("; "));
        return of(Texts.joined(" ", problem.detail(), errors));
    }

    /** The rules that ignore all changes of a delivery; empty if there is one that none ignores. */
    static Optional<String> ofIgnored(MappingReport report) {
        Set<String> rules = new LinkedHashSet<>();
        for (ChangeReport change : report.changes()) {
            Optional<String> rule = ignoringRule(change);
            if (rule.isEmpty()) {
                return Optional.empty();
            }
            rules.add(Texts.quoted(rule.get()));
        }
        String names = String.join(", ", rules);
        return switch (rules.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of("The rule " + names + " ignores it.");
            default -> Optional.of(of("The rules " + names + " ignore it."));
        };
    }

    private static Optional<String> ignoringRule(ChangeReport change) {
        return change.outcome() == ChangeOutcome.NOT_APPLIED
                ? change.rules().stream()
                        .filter(trace -> trace.sets().contains(IGNORES))
                        .map(RuleTrace::rule)
                        .findFirst()
                : Optional.empty();
    }

    static String of(String text) {
        return Texts.cut(Texts.storable(text), MAX_LENGTH);
    }
}

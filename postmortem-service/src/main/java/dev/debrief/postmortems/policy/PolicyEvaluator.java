package dev.debrief.postmortems.policy;

import static dev.debrief.platform.settings.RuleCheck.NOT_KNOWN;

import dev.debrief.platform.settings.RuleCheck;
import dev.debrief.postmortems.incident.IncidentKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Evaluates the rules of a policy. Deterministic: the same policy and input give the same traces. */
final class PolicyEvaluator {

    private PolicyEvaluator() {}

    static List<RuleTrace> of(Policy policy, PolicyInput input) {
        return policy.rules().stream().map(rule -> evaluate(rule, input)).toList();
    }

    /** Why a postmortem is required; empty if it is not. */
    static String because(List<RuleTrace> traces) {
        return traces.stream()
                .filter(RuleTrace::matched)
                .map(RuleTrace::because)
                .collect(Collectors.joining("; "));
    }

    private static RuleTrace evaluate(PolicyRule rule, PolicyInput input) {
        List<RuleCheck> checks = new ArrayList<>();
        List<String> words = new ArrayList<>();
        kind(rule, input, checks, words);
        if (rule.severityAtLeast() != null) {
            checks.add(new RuleCheck(
                    "severityAtLeast",
                    rule.severityAtLeast().name(),
                    input.severity().name(),
                    input.severity().isAtLeast(rule.severityAtLeast())));
            words.add("its severity (" + inWords(input.severity()) + ") is " + inWords(rule.severityAtLeast())
                    + " or worse");
        }
        figures(rule, input, checks, words);
        if (rule.dataIntegrity() != null) {
            checks.add(anyOf("dataIntegrity", names(rule.dataIntegrity()), named(input.dataIntegrity())));
            words.add("data is " + inWords(input.dataIntegrity()));
        }
        if (rule.labels() != null) {
            checks.add(anyOf("labels", rule.labels(), input.labels()));
            words.add("it has the label " + shared(rule.labels(), input.labels()));
        }
        if (rule.services() != null) {
            checks.add(anyOf("services", rule.services(), input.services()));
            words.add("it affects " + shared(rule.services(), input.services()));
        }
        recurrence(rule, input, checks, words);
        boolean matched = checks.stream().allMatch(RuleCheck::holds);
        String because = rule.because() != null ? rule.because() : String.join(" and ", words);
        return new RuleTrace(rule.key(), matched, because, checks);
    }

    /** Drills only match rules that name them. */
    private static void kind(PolicyRule rule, PolicyInput input, List<RuleCheck> checks, List<String> words) {
        if (rule.kinds() == null) {
            String expected = String.join(", ", names(List.of(IncidentKind.INCIDENT, IncidentKind.NEAR_MISS)));
            checks.add(new RuleCheck("kinds", expected, input.kind().name(), input.kind() != IncidentKind.DRILL));
        } else {
            checks.add(anyOf("kinds", names(rule.kinds()), List.of(input.kind().name())));
            words.add("its kind is " + inWords(input.kind()));
        }
    }

    private static void figures(PolicyRule rule, PolicyInput input, List<RuleCheck> checks, List<String> words) {
        atLeast(
                "durationAtLeastMinutes",
                "minutes long",
                rule.durationAtLeastMinutes(),
                decimal(input.durationMinutes()),
                checks,
                words);
        atLeast(
                "affectedUsersAtLeast",
                "affected users",
                rule.affectedUsersAtLeast(),
                input.affectedUsers(),
                checks,
                words);
        atLeast(
                "failedTransactionsAtLeast",
                "failed transactions",
                rule.failedTransactionsAtLeast(),
                input.failedTransactions(),
                checks,
                words);
        atLeast("complaintsAtLeast", "complaints", rule.complaintsAtLeast(), input.complaints(), checks, words);
    }

    private static void recurrence(PolicyRule rule, PolicyInput input, List<RuleCheck> checks, List<String> words) {
        PolicyRule.Recurrence recurrence = rule.recurrence();
        if (recurrence != null) {
            long before = input.sharingServices().getOrDefault(recurrence.withinDays(), 0L);
            checks.add(new RuleCheck(
                    "recurrence",
                    recurrence.incidents() + " within " + recurrence.withinDays() + " days",
                    Long.toString(before),
                    before >= recurrence.incidents()));
            words.add(before + " incidents of the same services in the " + recurrence.withinDays() + " days before");
        }
    }

    private static void atLeast(
            String condition,
            String unit,
            @Nullable Number expected,
            @Nullable BigDecimal actual,
            List<RuleCheck> checks,
            List<String> words) {
        if (expected != null) {
            boolean holds = actual != null && actual.compareTo(BigDecimal.valueOf(expected.longValue())) >= 0;
            checks.add(new RuleCheck(
                    condition, expected.toString(), actual == null ? NOT_KNOWN : actual.toPlainString(), holds));
            words.add(
                    (actual == null ? NOT_KNOWN : actual.toPlainString()) + " " + unit + ", " + expected + " or more");
        }
    }

    private static RuleCheck anyOf(String condition, List<String> expected, List<String> actual) {
        return new RuleCheck(
                condition,
                String.join(", ", expected),
                actual.isEmpty() ? NOT_KNOWN : String.join(", ", actual),
                actual.stream().anyMatch(Set.copyOf(expected)::contains));
    }

    private static String shared(List<String> expected, List<String> actual) {
        return actual.stream().filter(expected::contains).collect(Collectors.joining(", "));
    }

    /** {@code NEAR_MISS} as "near miss": people read the reason in messages. */
    private static String inWords(@Nullable Enum<?> value) {
        return value == null ? NOT_KNOWN : value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static List<String> names(List<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toList();
    }

    private static List<String> named(@Nullable Enum<?> value) {
        return Stream.ofNullable(value).map(Enum::name).toList();
    }

    private static @Nullable BigDecimal decimal(@Nullable Long value) {
        return value == null ? null : BigDecimal.valueOf(value);
    }
}

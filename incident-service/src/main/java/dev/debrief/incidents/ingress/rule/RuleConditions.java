package dev.debrief.incidents.ingress.rule;

import static dev.debrief.platform.settings.RuleCheck.NOT_KNOWN;

import dev.debrief.incidents.ingress.kind.Texts;
import dev.debrief.platform.settings.RuleCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Compares the conditions of a rule with an incident or alert. */
final class RuleConditions {

    private static final String ANY = "*";
    private static final int MAX_SHOWN_LENGTH = 200;

    private RuleConditions() {}

    /** One check for each condition, whether it holds or not. */
    static List<RuleCheck> check(IngressRule rule, RuleInput input) {
        List<RuleCheck> checks = new ArrayList<>();
        if (rule.sources() != null) {
            checks.add(oneOf("sources", rule.sources(), input.source()));
        }
        if (rule.kinds() != null) {
            checks.add(oneOf("kinds", rule.kinds(), input.kind()));
        }
        if (rule.alerts() != null) {
            checks.add(new RuleCheck(
                    "alerts",
                    rule.alerts().toString(),
                    Boolean.toString(input.alert()),
                    rule.alerts() == input.alert()));
        }
        if (rule.when() != null) {
            rule.when()
                    .forEach((attribute, accepted) -> checks.add(accepts(
                            "when." + attribute, accepted, input.attributes().values(attribute))));
        }
        if (rule.titleContains() != null) {
            checks.add(titleContains(rule.titleContains(), input.title()));
        }
        return checks;
    }

    private static RuleCheck oneOf(String condition, List<String> expected, String actual) {
        return new RuleCheck(condition, shown(expected), actual, expected.contains(actual));
    }

    private static RuleCheck accepts(String condition, List<String> accepted, List<String> actual) {
        boolean holds = actual.isEmpty()
                ? accepted.contains("")
                : actual.stream().anyMatch(value -> accepted.stream().anyMatch(one -> matches(one, value)));
        return new RuleCheck(condition, shown(accepted), actual.isEmpty() ? NOT_KNOWN : shown(actual), holds);
    }

    private static RuleCheck titleContains(String expected, @Nullable String title) {
        return new RuleCheck(
                "titleContains",
                expected,
                title == null ? NOT_KNOWN : Texts.cut(title, MAX_SHOWN_LENGTH),
                title != null && contains(title, expected));
    }

    private static boolean matches(String accepted, String value) {
        boolean anyStart = accepted.startsWith(ANY);
        boolean anyEnd = accepted.endsWith(ANY) && accepted.length() > 1;
        String text = accepted.substring(anyStart ? 1 : 0, accepted.length() - (anyEnd ? 1 : 0));
        if (anyStart && anyEnd) {
            return contains(value, text);
        }
        if (anyStart) {
            return isAt(value.length() - text.length(), value, text);
        }
        return anyEnd ? isAt(0, value, text) : value.equalsIgnoreCase(text);
    }

    private static boolean contains(String value, String text) {
        return IntStream.rangeClosed(0, value.length() - text.length()).anyMatch(start -> isAt(start, value, text));
    }

    private static boolean isAt(int start, String value, String text) {
        return value.regionMatches(true, start, text, 0, text.length());
    }

    private static String shown(List<String> values) {
        return Texts.cut(
                values.stream()
                        .map(value -> value.isEmpty() ? NOT_KNOWN : value)
                        .collect(Collectors.joining(", ")),
                MAX_SHOWN_LENGTH);
    }
}

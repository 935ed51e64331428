package dev.debrief.incidents.ingress.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Sets something about an incident if all of its conditions hold. Without conditions it matches everything.
 *
 * @param sources keys of sources
 * @param kinds names of kinds of sources
 * @param alerts true for alerts only, false for incidents only
 * @param when accepted values by name of the attribute. An asterisk at the start or the end stands for any text; the
 *     empty value accepts that the attribute is absent.
 * @param titleContains ignores case
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IngressRule(
        String key,
        @Nullable List<String> sources,
        @Nullable List<String> kinds,
        @Nullable Boolean alerts,
        @Nullable Map<String, List<String>> when,
        @Nullable String titleContains,
        RuleSettings set) {

    public IngressRule {
        sources = sources == null ? null : List.copyOf(sources);
        kinds = kinds == null ? null : List.copyOf(kinds);
        when = when == null ? null : sorted(when);
    }

    /** The database does not keep the order of members, and traces must not depend on it. */
    private static Map<String, List<String>> sorted(Map<String, List<String>> when) {
        Map<String, List<String>> sorted = new TreeMap<>();
        when.forEach((attribute, accepted) -> sorted.put(attribute, List.copyOf(accepted)));
        return Collections.unmodifiableMap(sorted);
    }

    /** Ignores alerts that always fire, which show that alerting works. */
    static IngressRule watchdog() {
        return new IngressRule(
                "watchdog",
                null,
                null,
                true,
                Map.of("label.alertname", List.of("Watchdog", "DeadMansSwitch"), "severity", List.of("info", "none")),
                null,
                RuleSettings.ignoring());
    }
}

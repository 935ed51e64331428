package dev.debrief.incidents.ingress.rule;

import dev.debrief.incidents.incident.severity.Severity;
import dev.debrief.incidents.ingress.kind.Attributes;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Severities by the names that senders give them. */
final class SeverityWords {

    /** The first attribute with a word of the list counts. */
    private static final List<String> ATTRIBUTES = List.of("severity", "priority", "urgency");

    private static final Map<Severity, List<String>> WORDS = Map.of(
            Severity.CRITICAL, List.of("p1", "sev1", "critical", "page", "fatal"),
            Severity.HIGH, List.of("p2", "sev2", "high", "error", "major"),
            Severity.MEDIUM, List.of("p3", "sev3", "warning", "moderate", "medium", "minor"),
            Severity.LOW, List.of("p4", "p5", "sev4", "sev5", "low", "info", "none"));

    private static final Map<String, Severity> BY_WORD = byWord();

    /** {@code SEV-1} is the same as {@code SEV1}. */
    private static final Pattern SEPARATORS = Pattern.compile("[-_ ]");

    private SeverityWords() {}

    private static Map<String, Severity> byWord() {
        Map<String, Severity> severities = new HashMap<>();
        WORDS.forEach((severity, words) -> words.forEach(word -> severities.put(word, severity)));
        return Map.copyOf(severities);
    }

    /** Empty if no attribute has a word of the list. */
    static Optional<Rating> rate(Attributes attributes) {
        for (String attribute : ATTRIBUTES) {
            for (String value : attributes.values(attribute)) {
                String word = SEPARATORS.matcher(value).replaceAll("").toLowerCase(Locale.ROOT);
                Severity severity = BY_WORD.get(word);
                if (severity != null) {
                    return Optional.of(new Rating(severity, attribute, value));
                }
            }
        }
        return Optional.empty();
    }

    /** A severity and where it comes from. */
    record Rating(Severity severity, String attribute, String value) {}
}

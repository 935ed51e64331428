package dev.debrief.language;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The result of a check.
 *
 * @param findings in text order
 * @param allowed findings that the author suppressed, with the reason
 * @param words number of words checked
 */
public record LanguageReport(List<LintFinding> findings, List<Allowed> allowed, int words) {

    private static final int PER_WORDS = 1000;

    public LanguageReport {
        findings = List.copyOf(findings);
        allowed = List.copyOf(allowed);
    }

    /** Number of findings by severity, including zeros. */
    public Map<Severity, Long> counts() {
        Map<Severity, Long> counts = new EnumMap<>(Severity.class);
        Arrays.stream(Severity.values())
                .filter(severity -> severity != Severity.OFF)
                .forEach(severity -> counts.put(severity, count(severity)));
        return counts;
    }

    /** The sum over all findings of 1 for INFO, 3 for WARNING and 10 for ERROR; 0 is best. */
    public long score() {
        return findings.stream()
                .mapToLong(finding -> finding.severity().weight())
                .sum();
    }

    /** The score per 1000 words, to one decimal place; 0 for an empty text. */
    public double scorePer1000Words() {
        return scorePer1000Words(score(), words);
    }

    /** Scales a score to 1000 words, rounded to one decimal place; 0 for no words. */
    public static double scorePer1000Words(long score, int words) {
        return words == 0 ? 0 : Math.round(score * 10.0 * PER_WORDS / words) / 10.0;
    }

    private long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** A suppressed finding and the reason. */
    public record Allowed(LintFinding finding, String reason) {}
}

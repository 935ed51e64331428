package dev.debrief.language;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a check has to say of a text.
 *
 * @param findings in the order of the text
 * @param allowed findings that the author lets stand, with the reason
 * @param words how many words were read
 */
public record LanguageReport(List<LintFinding> findings, List<Allowed> allowed, int words) {

    private static final int PER_WORDS = 1000;

    public LanguageReport {
        findings = List.copyOf(findings);
        allowed = List.copyOf(allowed);
    }

    /** How many findings there are of each severity, zeros too. */
    public Map<Severity, Long> counts() {
        Map<Severity, Long> counts = new EnumMap<>(Severity.class);
        Arrays.stream(Severity.values())
                .filter(severity -> severity != Severity.OFF)
                .forEach(severity -> counts.put(severity, count(severity)));
        return counts;
    }

    /** 1 for each INFO, 3 for each WARNING, 10 for each ERROR; 0 is best. */
    public long score() {
        return findings.stream()
                .mapToLong(finding -> finding.severity().weight())
                .sum();
    }

    /** The score of a text of a thousand words with findings as dense as here; 0 for no words. */
    public double scorePer1000Words() {
        return scorePer1000Words(score(), words);
    }

    /** The same of a score and a number of words, to one decimal place. */
    public static double scorePer1000Words(long score, int words) {
        return words == 0 ? 0 : Math.round(score * 10.0 * PER_WORDS / words) / 10.0;
    }

    private long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** A finding that stands, and why. */
    public record Allowed(LintFinding finding, String reason) {}
}

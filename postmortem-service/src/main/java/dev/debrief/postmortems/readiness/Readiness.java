package dev.debrief.postmortems.readiness;

import java.util.List;

/**
 * How ready a postmortem is, and what readers would miss.
 *
 * @param completeness percent: the mean of the parts
 */
public record Readiness(int completeness, List<PartScore> parts, List<ReadinessFinding> findings) {

    private static final int PERCENT = 100;

    public Readiness {
        parts = List.copyOf(parts);
        findings = List.copyOf(findings);
    }

    static Readiness of(List<PartScore> parts, List<ReadinessFinding> findings) {
        double mean = parts.stream().mapToDouble(PartScore::fraction).average().orElse(0);
        return new Readiness((int) (mean * PERCENT), parts, findings);
    }
}

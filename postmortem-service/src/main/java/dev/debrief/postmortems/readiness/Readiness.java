package dev.debrief.postmortems.readiness;

import java.util.List;

/**
 * How ready a postmortem is, and what readers would miss.
 *
 * @param completeness percent: the points of the parts
 */
public record Readiness(int completeness, List<PartScore> parts, List<ReadinessFinding> findings) {

    public Readiness {
        parts = List.copyOf(parts);
        findings = List.copyOf(findings);
    }

    static Readiness of(List<PartScore> parts, List<ReadinessFinding> findings) {
        return new Readiness(PartScore.sum(parts.stream()), parts, findings);
    }
}

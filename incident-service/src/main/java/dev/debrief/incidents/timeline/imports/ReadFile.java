package dev.debrief.incidents.timeline.imports;

import java.util.List;

/**
 * What a file said.
 *
 * @param skipped lines that tell nothing, such as people joining a channel
 */
public record ReadFile(List<ImportLine> lines, List<ImportFinding> findings, int skipped) {

    public ReadFile {
        lines = List.copyOf(lines);
        findings = List.copyOf(findings);
    }

    boolean hasFaults() {
        return !findings.isEmpty();
    }
}

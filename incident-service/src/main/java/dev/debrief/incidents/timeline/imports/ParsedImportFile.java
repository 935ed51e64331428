package dev.debrief.incidents.timeline.imports;

import java.util.List;

/**
 * What a file said.
 *
 * @param skipped lines that tell nothing, such as people joining a channel
 */
public record ParsedImportFile(List<ParsedLine> lines, List<ImportFinding> findings, int skipped) {

    public ParsedImportFile {
        lines = List.copyOf(lines);
        findings = List.copyOf(findings);
    }

    boolean hasErrors() {
        return !findings.isEmpty();
    }
}

package dev.debrief.incidents.timeline.imports;

import java.util.List;

/**
 * The content of a file.
 *
 * @param skipped lines without content, such as people joining a channel
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

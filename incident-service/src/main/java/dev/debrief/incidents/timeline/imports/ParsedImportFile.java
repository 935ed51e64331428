package dev.debrief.incidents.timeline.imports;

import java.util.List;

/**
 * The content of a file.
 *
 * @param total how many lines were read: those that can be imported, are skipped or are invalid
 */
public record ParsedImportFile(List<ParsedLine> lines, ImportFindings findings, int total) {

    public ParsedImportFile {
        lines = List.copyOf(lines);
        int accounted = lines.size() + findings.skipped() + findings.faulty();
        if (accounted != total) {
            throw new IllegalStateException(
                    "Of " + total + " lines, " + accounted + " are accounted for: lines were lost or counted twice");
        }
    }
}

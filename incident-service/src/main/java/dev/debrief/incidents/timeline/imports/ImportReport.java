package dev.debrief.incidents.timeline.imports;

import java.util.List;

/**
 * The result of an import or a dry run. Every line of the file is counted once.
 *
 * @param total lines of the file
 * @param imported new entries
 * @param alreadyThere lines that had been imported before
 * @param skipped lines that are not imported, each with a finding
 * @param faulty lines that cannot be imported, each with a finding
 * @param findings the first findings
 * @param moreFindings how many further findings there are
 */
public record ImportReport(
        boolean dryRun,
        int total,
        int imported,
        int alreadyThere,
        int skipped,
        int faulty,
        List<ImportFinding> findings,
        int moreFindings) {

    public ImportReport {
        if (total != imported + alreadyThere + skipped + faulty) {
            throw new IllegalStateException("Of " + total + " lines, " + imported + " are imported, " + alreadyThere
                    + " already there, " + skipped + " skipped and " + faulty + " faulty");
        }
        findings = List.copyOf(findings);
    }
}

package dev.debrief.incidents.timeline.imports;

import java.util.List;

/**
 * What an import did, or would do.
 *
 * @param imported entries that are new
 * @param alreadyThere lines that were imported before
 * @param skipped lines that tell nothing
 * @param findings the first ones
 * @param moreFindings how many there are beyond those
 */
public record ImportReport(
        boolean dryRun,
        int imported,
        int alreadyThere,
        int skipped,
        int faulty,
        List<ImportFinding> findings,
        int moreFindings) {}

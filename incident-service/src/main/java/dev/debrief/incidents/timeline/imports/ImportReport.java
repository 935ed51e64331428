package dev.debrief.incidents.timeline.imports;

import java.util.List;

/**
 * The result of an import or a dry run.
 *
 * @param imported new entries
 * @param alreadyThere lines that had been imported before
 * @param skipped lines without content, such as people joining a channel
 * @param faulty lines that cannot be imported
 * @param findings the first findings
 * @param moreFindings how many further findings there are
 */
public record ImportReport(
        boolean dryRun,
        int imported,
        int alreadyThere,
        int skipped,
        int faulty,
        List<ImportFinding> findings,
        int moreFindings) {}

package dev.debrief.incidents.timeline.imports.web;

import dev.debrief.incidents.timeline.imports.ImportFinding;
import dev.debrief.incidents.timeline.imports.ImportReport;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an import did, as JSON. */
@Schema(name = "TimelineImportReport", description = "What an import did, or would do")
record ImportReportView(
        @Schema(description = "Whether nothing was written", examples = "true", required = true)
        boolean dryRun,

        @Schema(description = "Entries that are new", examples = "41", required = true)
        int imported,

        @Schema(description = "Lines that were imported before", examples = "0", required = true)
        int alreadyThere,

        @Schema(
                description = "Lines that tell nothing, such as people joining a channel",
                examples = "3",
                required = true)
        int skipped,

        @Schema(description = "Lines that cannot be imported", examples = "1", required = true)
        int faulty,

        @Schema(description = "What is wrong with lines; at most 200", required = true)
        List<ImportFindingView> findings,

        @Schema(description = "How many findings there are beyond those", examples = "0", required = true)
        int moreFindings) {

    static ImportReportView of(ImportReport report) {
        return new ImportReportView(
                report.dryRun(),
                report.imported(),
                report.alreadyThere(),
                report.skipped(),
                report.faulty(),
                report.findings().stream().map(ImportFindingView::of).toList(),
                report.moreFindings());
    }

    /** Something about a line. */
    @Schema(name = "TimelineImportFinding", description = "Something about a line")
    record ImportFindingView(
            @Schema(description = "The line, from 1", examples = "7", required = true)
            int line,

            @Schema(description = "The member or column", examples = "occurredAt") @Nullable String member,

            @Schema(description = "What is wrong", examples = "is in the future", required = true)
            String detail) {

        static ImportFindingView of(ImportFinding finding) {
            return new ImportFindingView(finding.line(), finding.member(), finding.detail());
        }
    }
}

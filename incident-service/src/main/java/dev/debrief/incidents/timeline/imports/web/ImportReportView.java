package dev.debrief.incidents.timeline.imports.web;

import dev.debrief.incidents.timeline.imports.ImportFinding;
import dev.debrief.incidents.timeline.imports.ImportReport;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "TimelineImportReport", description = "The result of an import, or what an import would do")
record ImportReportView(
        @Schema(description = "Whether this was a dry run, which writes nothing", examples = "true", required = true)
        boolean dryRun,

        @Schema(description = "Number of new entries", examples = "41", required = true)
        int imported,

        @Schema(description = "Number of lines that had been imported before", examples = "0", required = true)
        int alreadyThere,

        @Schema(
                description = "Number of lines without content, such as people joining a channel",
                examples = "3",
                required = true)
        int skipped,

        @Schema(description = "Number of invalid lines", examples = "1", required = true)
        int faulty,

        @Schema(description = "Errors in lines; at most 200", required = true)
        List<ImportFindingView> findings,

        @Schema(description = "Number of further findings", examples = "0", required = true)
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

    @Schema(name = "TimelineImportFinding", description = "An error in a line")
    record ImportFindingView(
            @Schema(description = "Line number, from 1", examples = "7", required = true)
            int line,

            @Schema(
                    description = "The member or column; absent if the whole line is concerned",
                    examples = "occurredAt")
            @Nullable String member,

            @Schema(description = "What is wrong", examples = "is in the future", required = true)
            String detail) {

        static ImportFindingView of(ImportFinding finding) {
            return new ImportFindingView(finding.line(), finding.member(), finding.detail());
        }
    }
}

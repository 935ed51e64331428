package dev.debrief.incidents.timeline.imports.web;

import dev.debrief.incidents.timeline.imports.FindingEffect;
import dev.debrief.incidents.timeline.imports.ImportFinding;
import dev.debrief.incidents.timeline.imports.ImportReport;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "TimelineImportReport", description = "The result of an import, or what an import would do")
record ImportReportView(
        @Schema(description = "Whether this was a dry run, which writes nothing", examples = "true", required = true)
        boolean dryRun,

        @Schema(
                description =
                        "Number of lines, rows or messages in the file: the sum of imported, alreadyThere, skipped and"
                                + " faulty",
                examples = "45",
                required = true)
        int total,

        @Schema(description = "Number of new entries", examples = "41", required = true)
        int imported,

        @Schema(description = "Number of lines that had been imported before", examples = "0", required = true)
        int alreadyThere,

        @Schema(
                description =
                        "Number of lines that are not imported, such as people joining a channel; findings give the"
                                + " reasons",
                examples = "3",
                required = true)
        int skipped,

        @Schema(description = "Number of invalid lines; findings give the reasons", examples = "1", required = true)
        int faulty,

        @Schema(description = "Errors in lines and lines that are skipped, errors first; at most 200", required = true)
        List<ImportFindingView> findings,

        @Schema(description = "Number of further findings", examples = "0", required = true)
        int moreFindings) {

    static ImportReportView of(ImportReport report) {
        return new ImportReportView(
                report.dryRun(),
                report.total(),
                report.imported(),
                report.alreadyThere(),
                report.skipped(),
                report.faulty(),
                report.findings().stream().map(ImportFindingView::of).toList(),
                report.moreFindings());
    }

    @Schema(name = "TimelineImportFinding", description = "Something about a line, row or message of an import")
    record ImportFindingView(
            @Schema(description = "Line number, from 1", examples = "7", required = true)
            int line,

            @Schema(
                    description =
                            "Number of the row, message or other part of the file, from 1; the header is not counted",
                    examples = "6",
                    required = true)
            int item,

            @Schema(
                    description = "The member or column; absent if the whole line is concerned",
                    examples = "occurredAt")
            @Nullable String member,

            @Schema(description = "What is wrong", examples = "is in the future", required = true)
            String detail,

            @Schema(
                    description =
                            "What this means for the line: REFUSED lines prevent the import, SKIPPED lines are left"
                                    + " out, INCOMPLETE lines are imported without the member",
                    examples = "REFUSED",
                    required = true)
            FindingEffect effect) {

        static ImportFindingView of(ImportFinding finding) {
            return new ImportFindingView(
                    finding.line(), finding.item(), finding.member(), finding.detail(), finding.effect());
        }
    }
}

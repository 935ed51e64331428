package dev.debrief.incidents.timeline.imports.web;

import dev.debrief.incidents.timeline.imports.web.ImportReportView.ImportFindingView;
import dev.debrief.platform.problem.ProblemMembers;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Members of problems, for the OpenAPI document. */
final class ImportProblemMembers {

    private ImportProblemMembers() {}

    @ProblemMembers("import-has-faults")
    @Schema(name = "ImportHasFaultsMembers", description = "Members of the problem import-has-faults")
    record ImportHasFaults(
            @Schema(description = "Number of lines, rows or messages in the file", examples = "45", required = true)
            int total,

            @Schema(description = "Number of invalid ones", examples = "1", required = true)
            int faulty,

            @Schema(
                    description = "Errors in lines and lines that would be skipped, errors first; at most 200",
                    required = true)
            List<ImportFindingView> findings,

            @Schema(description = "Number of further findings", examples = "0", required = true)
            int moreFindings) {}
}

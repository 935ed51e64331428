package dev.debrief.incidents.ingress.history.web;

import dev.debrief.incidents.ingress.history.HistoryImportState;
import dev.debrief.platform.problem.ProblemMembers;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Members of problems, for the OpenAPI document. */
final class HistoryProblemMembers {

    private HistoryProblemMembers() {}

    @ProblemMembers("history-not-supported")
    @Schema(name = "HistoryNotSupportedMembers", description = "Members of the problem history-not-supported")
    record HistoryNotSupported(
            @Schema(
                    description = "The kinds of sources with a history",
                    examples = "[\"pagerduty\", \"splunk-on-call\"]",
                    required = true)
            List<String> supportedKinds) {}

    @ProblemMembers("history-import-running")
    @Schema(name = "HistoryImportRunningMembers", description = "Members of the problem history-import-running")
    record HistoryImportRunning(
            @Schema(
                    description = "Id of the running import",
                    examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d",
                    required = true)
            UUID historyImportId) {}

    @ProblemMembers("history-import-ended")
    @Schema(name = "HistoryImportEndedMembers", description = "Members of the problem history-import-ended")
    record HistoryImportEnded(
            @Schema(description = "State of the import", examples = "COMPLETED", required = true)
            HistoryImportState state) {}

    @ProblemMembers("history-import-not-failed")
    @Schema(name = "HistoryImportNotFailedMembers", description = "Members of the problem history-import-not-failed")
    record HistoryImportNotFailed(
            @Schema(description = "State of the import", examples = "RUNNING", required = true)
            HistoryImportState state) {}
}

package dev.debrief.incidents.ingress.received.web;

import dev.debrief.incidents.incident.IncidentReference;
import dev.debrief.incidents.ingress.kind.ChangeType;
import dev.debrief.incidents.ingress.mapping.ChangeOutcome;
import dev.debrief.incidents.ingress.mapping.ChangeReport;
import dev.debrief.incidents.ingress.rule.web.RuleTraceView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "IngressChange", description = "What a delivery says happened, and what would follow")
record ChangeReportView(
        @Schema(description = "What happened", examples = "OPENED", required = true)
        ChangeType type,

        @Schema(description = "Id of the change at the source", examples = "01CHECKOUTTRIGGERED", required = true)
        String changeId,

        @Schema(
                description = "When it happened by the clock of the source",
                examples = "2024-11-15T10:25:00Z",
                required = true)
        Instant at,

        @Schema(
                description = "Id of the incident or group of alerts at the source",
                examples = "PINC001",
                required = true)
        String externalId,

        @Schema(description = "What would follow", examples = "INCIDENT_OPENED", required = true)
        ChangeOutcome outcome,

        @Schema(description = "Why", examples = "No incident is open for PINC001.", required = true)
        String explanation,

        @Schema(description = "The incident that it is about; absent if it would be opened, or there is none") @Nullable ChangedIncidentView incident,

        @Schema(description = "Evaluation of each rule, then of the defaults", required = true)
        List<RuleTraceView> rules) {

    @Schema(name = "ChangedIncident", description = "An incident that a delivery changes")
    record ChangedIncidentView(
            @Schema(
                    description = "Id of the incident",
                    examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d",
                    required = true)
            UUID id,

            @Schema(description = "Short key", examples = "INC-42", required = true)
            String key) {}

    static ChangeReportView of(ChangeReport report) {
        IncidentReference incident = report.incident();
        return new ChangeReportView(
                report.type(),
                report.changeId(),
                report.at(),
                report.externalId(),
                report.outcome(),
                report.explanation(),
                incident == null ? null : new ChangedIncidentView(incident.id(), incident.key()),
                report.rules().stream().map(RuleTraceView::of).toList());
    }
}

package dev.debrief.postmortems.policy.web;

import dev.debrief.postmortems.incident.IncidentKind;
import dev.debrief.postmortems.incident.Severity;
import dev.debrief.postmortems.incident.impact.DataIntegrity;
import dev.debrief.postmortems.policy.PolicyInput;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "PolicyInput", description = "Input of the rules")
record PolicyInputView(
        @Schema(description = "From the incident", examples = "HIGH", required = true)
        Severity severity,

        @Schema(description = "From the incident", examples = "INCIDENT", required = true)
        IncidentKind kind,

        @Schema(
                description = "Minutes from the start of impact to the resolution; absent if not recorded",
                examples = "80")
        @Nullable Long durationMinutes,

        @Schema(description = "Absent if unknown", examples = "1200") @Nullable BigDecimal affectedUsers,

        @Schema(description = "Absent if unknown", examples = "230") @Nullable BigDecimal failedTransactions,

        @Schema(description = "Absent if unknown", examples = "15") @Nullable BigDecimal complaints,

        @Schema(description = "Absent if not assessed", examples = "INTACT") @Nullable DataIntegrity dataIntegrity,

        @Schema(description = "From the incident", examples = "[\"security\"]", required = true)
        List<String> labels,

        @Schema(description = "From the incident", examples = "[\"checkout\"]", required = true)
        List<String> services,

        @Schema(
                description = "Number of earlier incidents that share a service, by days before",
                examples = "{\"30\": 2}",
                required = true)
        Map<Integer, Long> sharingServices) {

    static PolicyInputView of(PolicyInput input) {
        return new PolicyInputView(
                input.severity(),
                input.kind(),
                input.durationMinutes(),
                input.affectedUsers(),
                input.failedTransactions(),
                input.complaints(),
                input.dataIntegrity(),
                input.labels(),
                input.services(),
                input.sharingServices());
    }
}

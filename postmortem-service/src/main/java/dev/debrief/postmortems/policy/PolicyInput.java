package dev.debrief.postmortems.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.debrief.postmortems.incident.DataIntegrity;
import dev.debrief.postmortems.incident.IncidentKind;
import dev.debrief.postmortems.incident.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the rules looked at; with the policy's version it gives the same decision at any time.
 *
 * @param sharingServices incidents of the same services by the number of days before, for the days that rules ask about
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What the rules looked at")
public record PolicyInput(
        @Schema(description = "Of the incident", examples = "HIGH", required = true)
        Severity severity,

        @Schema(description = "Of the incident", examples = "INCIDENT", required = true)
        IncidentKind kind,

        @Schema(description = "From the start of impact to the resolution; absent when not recorded", examples = "80")
        @Nullable Long durationMinutes,

        @Schema(description = "Absent when nobody knows", examples = "1200") @Nullable BigDecimal affectedUsers,

        @Schema(description = "Absent when nobody knows", examples = "230") @Nullable BigDecimal failedTransactions,

        @Schema(description = "Absent when nobody knows", examples = "15") @Nullable BigDecimal complaints,

        @Schema(description = "Absent when not assessed", examples = "INTACT") @Nullable DataIntegrity dataIntegrity,

        @Schema(description = "Of the incident", examples = "[\"security\"]", required = true)
        List<String> labels,

        @Schema(description = "Of the incident", examples = "[\"checkout\"]", required = true)
        List<String> services,

        @Schema(
                description = "Incidents that share a service, by days before",
                examples = "{\"30\": 2}",
                required = true)
        Map<Integer, Long> sharingServices) {

    public PolicyInput {
        labels = List.copyOf(labels);
        services = List.copyOf(services);
        sharingServices = Map.copyOf(sharingServices);
    }
}

package dev.debrief.postmortems.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.debrief.postmortems.incident.IncidentKind;
import dev.debrief.postmortems.incident.Severity;
import dev.debrief.postmortems.incident.impact.DataIntegrity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Input of a decision. Together with the policy version it reproduces the decision.
 *
 * @param sharingServices number of earlier incidents that share a service, by days before, for the periods rules name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PolicyInput(
        Severity severity,
        IncidentKind kind,
        @Nullable Long durationMinutes,
        @Nullable BigDecimal affectedUsers,
        @Nullable BigDecimal failedTransactions,
        @Nullable BigDecimal complaints,
        @Nullable DataIntegrity dataIntegrity,
        List<String> labels,
        List<String> services,
        Map<Integer, Long> sharingServices) {

    public PolicyInput {
        labels = List.copyOf(labels);
        services = List.copyOf(services);
        sharingServices = Map.copyOf(sharingServices);
    }
}

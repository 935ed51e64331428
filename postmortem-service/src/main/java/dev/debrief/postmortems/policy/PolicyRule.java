package dev.debrief.postmortems.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.debrief.postmortems.incident.IncidentKind;
import dev.debrief.postmortems.incident.Severity;
import dev.debrief.postmortems.incident.impact.DataIntegrity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requires a postmortem if all of its conditions hold. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PolicyRule(
        String key,
        @Nullable String because,
        @Nullable Severity severityAtLeast,
        @Nullable List<IncidentKind> kinds,
        @Nullable Integer durationAtLeastMinutes,
        @Nullable Long affectedUsersAtLeast,
        @Nullable Long failedTransactionsAtLeast,
        @Nullable Long complaintsAtLeast,
        @Nullable List<DataIntegrity> dataIntegrity,
        @Nullable List<String> labels,
        @Nullable List<String> services,
        @Nullable Recurrence recurrence) {

    public PolicyRule {
        kinds = kinds == null ? null : List.copyOf(kinds);
        dataIntegrity = dataIntegrity == null ? null : List.copyOf(dataIntegrity);
        labels = labels == null ? null : List.copyOf(labels);
        services = services == null ? null : List.copyOf(services);
    }

    static PolicyRule ofSeverity(Severity severity) {
        return new PolicyRule("severity", null, severity, null, null, null, null, null, null, null, null, null);
    }

    /** At least so many other incidents of the same services in the days before. */
    public record Recurrence(int incidents, int withinDays) {}
}

package dev.debrief.postmortems.policy;

import dev.debrief.postmortems.incident.IncidentDetails;
import dev.debrief.postmortems.incident.IncidentProjection;
import dev.debrief.postmortems.incident.IncidentProjectionService;
import dev.debrief.postmortems.incident.MeasuredDuration;
import dev.debrief.postmortems.incident.duration.DurationName;
import dev.debrief.postmortems.incident.impact.Figure;
import dev.debrief.postmortems.incident.impact.Impact;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collects the input of the rules. */
@ApplicationScoped
class PolicyInputAssembler {

    private final IncidentProjectionService incidents;

    PolicyInputAssembler(IncidentProjectionService incidents) {
        this.incidents = incidents;
    }

    PolicyInput of(IncidentProjection incident, Policy policy) {
        IncidentDetails details = incident.details();
        Impact impact = incident.impact();
        return new PolicyInput(
                details.severity(),
                details.kind(),
                minutes(details),
                value(impact, Impact::affectedUsers),
                value(impact, Impact::failedTransactions),
                value(impact, Impact::complaints),
                impact == null ? null : impact.dataIntegrity(),
                details.labels(),
                details.services(),
                sharingServices(incident, policy));
    }

    private static @Nullable Long minutes(IncidentDetails details) {
        return details.durations().stream()
                .filter(duration -> duration.name() == DurationName.RESOLUTION)
                .map(MeasuredDuration::seconds)
                .filter(Objects::nonNull)
                .map(seconds -> seconds / 60)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable BigDecimal value(@Nullable Impact impact, Function<Impact, @Nullable Figure> figure) {
        Figure found = impact == null ? null : figure.apply(impact);
        return found == null ? null : found.value();
    }

    private Map<Integer, Long> sharingServices(IncidentProjection incident, Policy policy) {
        Map<Integer, Long> counts = new HashMap<>();
        for (PolicyRule rule : policy.rules()) {
            PolicyRule.Recurrence recurrence = rule.recurrence();
            if (recurrence != null) {
                counts.computeIfAbsent(
                        recurrence.withinDays(),
                        days -> incidents.countSharingServices(incident, Duration.ofDays(days)));
            }
        }
        return counts;
    }
}

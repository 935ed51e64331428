package dev.debrief.incidents.statistics;

import dev.debrief.incidents.incident.lifecycle.IncidentKind;
import dev.debrief.incidents.incident.severity.Severity;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Selects the incidents to count: those that started in the period and were not merged.
 *
 * @param to exclusive
 */
public record StatisticsFilter(
        Instant from,
        Instant to,
        Grouping by,
        IncidentKind kind,
        Set<Severity> severities,
        @Nullable String service) {}

package dev.debrief.incidents.statistics;

import dev.debrief.incidents.incident.severity.Severity;
import dev.debrief.incidents.incident.lifecycle.IncidentKind;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents are counted: those that began in the period and are not part of another one.
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

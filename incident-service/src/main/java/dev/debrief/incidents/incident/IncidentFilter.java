package dev.debrief.incidents.incident;

import dev.debrief.incidents.incident.severity.Severity;
import dev.debrief.incidents.incident.lifecycle.IncidentKind;
import dev.debrief.incidents.incident.lifecycle.IncidentStatus;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a list of incidents is about; what is empty or null does not restrict.
 *
 * @param participant handle of somebody who takes part
 * @param text words of the title or the summary, all of them
 * @param customFields values of custom fields by key, as texts
 * @param withMerged whether those are listed that go on as part of another one
 */
public record IncidentFilter(
        Set<IncidentStatus> statuses,
        Set<Severity> severities,
        Set<IncidentKind> kinds,
        @Nullable String service,
        @Nullable String label,
        @Nullable String participant,
        @Nullable String text,
        Map<String, String> customFields,
        Period occurred,
        Period updated,
        Period resolved,
        boolean withMerged,
        Order order,
        boolean oldestFirst) {

    /** A stretch of time. @param to exclusive */
    public record Period(@Nullable Instant from, @Nullable Instant to) {}

    /** What a list is ordered by. */
    public enum Order {
        OCCURRENCE("occurredAt"),
        UPDATE("updatedAt");

        private final String field;

        Order(String field) {
            this.field = field;
        }

        String field() {
            return field;
        }
    }
}

package dev.debrief.incidents.incident;

import dev.debrief.incidents.incident.lifecycle.IncidentKind;
import dev.debrief.incidents.incident.lifecycle.IncidentStatus;
import dev.debrief.incidents.incident.severity.Severity;
import dev.debrief.platform.identity.EntityRefs;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Selects and orders incidents. Criteria that are empty or null match every incident.
 *
 * @param refs the incidents to choose from
 * @param participant handle of a participant
 * @param text words that title or summary must all contain
 * @param customFields values of custom fields by key, as text
 * @param withMerged whether to include incidents that were merged into another one
 */
public record IncidentFilter(
        EntityRefs refs,
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

    /** @param to exclusive */
    public record Period(@Nullable Instant from, @Nullable Instant to) {}

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

package dev.debrief.incidents.incident;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a list of incidents is about; what is empty or null does not restrict. */
public record IncidentFilter(
        Set<IncidentStatus> statuses,
        Set<Severity> severities,
        Set<IncidentKind> kinds,
        @Nullable String service,
        @Nullable String label,
        Order order) {

    /** What a list is ordered by, newest first. */
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

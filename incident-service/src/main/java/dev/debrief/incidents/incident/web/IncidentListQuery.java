package dev.debrief.incidents.incident.web;

import dev.debrief.incidents.incident.IncidentFilter;
import dev.debrief.incidents.incident.IncidentKind;
import dev.debrief.incidents.incident.IncidentStatus;
import dev.debrief.incidents.incident.Severity;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters of GET /incidents. */
record IncidentListQuery(
        @Parameter(description = "Only these statuses; repeat for several", example = "RESOLVED") @QueryParam("status")
        List<IncidentStatus> status,

        @Parameter(description = "Only these severities; repeat for several", example = "HIGH") @QueryParam("severity")
        List<Severity> severity,

        @Parameter(description = "Only these kinds; repeat for several", example = "INCIDENT") @QueryParam("kind")
        List<IncidentKind> kind,

        @Parameter(description = "Only incidents that affected this service", example = "checkout")
        @QueryParam("service")
        @Nullable String service,

        @Parameter(description = "Only incidents with this label", example = "payments") @QueryParam("label") @Nullable String label,

        @Parameter(description = "Newest first by start of impact (`occurrence`) or by last change (`update`)")
        @QueryParam("sort")
        @DefaultValue("occurrence")
        Sort sort,

        @Parameter(
                description = "How many at most, 1 to 200",
                schema = @Schema(minimum = "1", maximum = "200", defaultValue = "50"))
        @QueryParam("limit")
        @Nullable Integer limit,

        @Parameter(description = "`nextCursor` of the page before") @QueryParam("cursor") @Nullable String cursor) {

    /** Spelled as in the query. */
    enum Sort {
        occurrence,
        update
    }

    IncidentFilter filter() {
        return new IncidentFilter(
                Set.copyOf(status),
                Set.copyOf(severity),
                Set.copyOf(kind),
                service,
                label,
                sort == Sort.update ? IncidentFilter.Order.UPDATE : IncidentFilter.Order.OCCURRENCE);
    }

    /** Names the list, so that a cursor of another one is refused. */
    String fingerprint() {
        return "" + ordered(status, IncidentStatus.class) + ordered(severity, Severity.class)
                + ordered(kind, IncidentKind.class) + service + "/" + label + "/" + sort;
    }

    private static <E extends Enum<E>> Set<E> ordered(List<E> values, Class<E> type) {
        Set<E> ordered = EnumSet.noneOf(type);
        ordered.addAll(values);
        return ordered;
    }
}

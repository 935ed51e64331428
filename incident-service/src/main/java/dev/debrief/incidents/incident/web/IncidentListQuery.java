package dev.debrief.incidents.incident.web;

import dev.debrief.incidents.incident.Incident;
import dev.debrief.incidents.incident.IncidentFilter;
import dev.debrief.incidents.incident.IncidentFilter.Period;
import dev.debrief.incidents.incident.lifecycle.IncidentKind;
import dev.debrief.incidents.incident.lifecycle.IncidentStatus;
import dev.debrief.incidents.incident.severity.Severity;
import dev.debrief.platform.identity.EntityRefs;
import dev.debrief.platform.paging.BooleanParameter;
import dev.debrief.platform.problem.ParameterProblems;
import dev.debrief.platform.query.InstantParameter;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;

/** The query parameters of GET /incidents. */
record IncidentListQuery(
        @Parameter(
                description = "Only these incidents, by id or key, merged ones included; separate several with commas",
                example = "INC-42")
        @QueryParam("ids")
        @Separator(",")
        @Size(max = EntityRefs.MAX) List<String> ids,

        @Parameter(description = "Only these statuses; separate several with commas", example = "RESOLVED")
        @QueryParam("status")
        @Separator(",")
        List<IncidentStatus> status,

        @Parameter(description = "Only these severities; separate several with commas", example = "HIGH")
        @QueryParam("severity")
        @Separator(",")
        List<Severity> severity,

        @Parameter(description = "Only these kinds; separate several with commas", example = "INCIDENT")
        @QueryParam("kind")
        @Separator(",")
        List<IncidentKind> kind,

        @Parameter(description = "Only incidents that affected this service", example = "checkout")
        @QueryParam("service")
        @Nullable String service,

        @Parameter(description = "Only incidents with this label", example = "payments") @QueryParam("label") @Nullable String label,

        @Parameter(description = "Only incidents with this participant", example = "user:dana")
        @QueryParam("participant")
        @Nullable String participant,

        @Parameter(
                description = "Words, parts of words or keys; title and summary together must contain all of them",
                example = "checkout voucher")
        @QueryParam("text")
        @Size(max = 200) @Nullable String text,

        @Parameter(
                description = "Only incidents with this value of a custom field, as `key:value`; repeat for several",
                example = "customer-tier:enterprise")
        @QueryParam("field")
        List<String> field,

        @Parameter(
                description = "Only incidents that started at or after this time",
                example = "2024-11-01T00:00:00Z",
                schema = @Schema(implementation = Instant.class))
        @QueryParam("occurredFrom")
        @Nullable InstantParameter occurredFrom,

        @Parameter(
                description = "Only incidents that started before this time",
                example = "2024-12-01T00:00:00Z",
                schema = @Schema(implementation = Instant.class))
        @QueryParam("occurredTo")
        @Nullable InstantParameter occurredTo,

        @Parameter(
                description = "Only incidents last changed at or after this time",
                example = "2024-11-01T00:00:00Z",
                schema = @Schema(implementation = Instant.class))
        @QueryParam("updatedFrom")
        @Nullable InstantParameter updatedFrom,

        @Parameter(
                description = "Only incidents last changed before this time",
                example = "2024-12-01T00:00:00Z",
                schema = @Schema(implementation = Instant.class))
        @QueryParam("updatedTo")
        @Nullable InstantParameter updatedTo,

        @Parameter(
                description = "Only incidents resolved at or after this time",
                example = "2024-11-01T00:00:00Z",
                schema = @Schema(implementation = Instant.class))
        @QueryParam("resolvedFrom")
        @Nullable InstantParameter resolvedFrom,

        @Parameter(
                description = "Only incidents resolved before this time",
                example = "2024-12-01T00:00:00Z",
                schema = @Schema(implementation = Instant.class))
        @QueryParam("resolvedTo")
        @Nullable InstantParameter resolvedTo,

        @Parameter(
                description = "Whether to include incidents that were merged into another one",
                schema = @Schema(implementation = Boolean.class, examples = "false"))
        @QueryParam("includeMerged")
        @DefaultValue("false")
        BooleanParameter includeMerged,

        @Parameter(description = "Order by start of impact (`occurrence`) or by last change (`update`)")
        @QueryParam("sort")
        @DefaultValue("occurrence")
        Sort sort,

        @Parameter(description = "Newest first (`desc`) or oldest first (`asc`)")
        @QueryParam("order")
        @DefaultValue("desc")
        Direction order) {

    /** Constants are spelled as in the query string. */
    enum Sort {
        occurrence,
        update
    }

    /** Constants are spelled as in the query string. */
    enum Direction {
        asc,
        desc
    }

    IncidentFilter filter() {
        return new IncidentFilter(
                refs(),
                Set.copyOf(status),
                Set.copyOf(severity),
                Set.copyOf(kind),
                service,
                label,
                participant,
                text == null || text.isBlank() ? null : text,
                customFields(),
                new Period(InstantParameter.of(occurredFrom), InstantParameter.of(occurredTo)),
                new Period(InstantParameter.of(updatedFrom), InstantParameter.of(updatedTo)),
                new Period(InstantParameter.of(resolvedFrom), InstantParameter.of(resolvedTo)),
                includeMerged.isTrue() || isBatch(),
                sort == Sort.update ? IncidentFilter.Order.UPDATE : IncidentFilter.Order.OCCURRENCE,
                order == Direction.asc);
    }

    /** Whether the caller names the incidents. */
    boolean isBatch() {
        return !ids.isEmpty();
    }

    private EntityRefs refs() {
        return EntityRefs.parseParameter(Incident.KEY_PREFIX, ids, "ids");
    }

    private Map<String, String> customFields() {
        Map<String, String> values = new HashMap<>();
        for (String pair : field) {
            int colon = pair.indexOf(':');
            if (colon < 1) {
                throw ParameterProblems.invalid(
                        "field", pair, "must be a key and a value separated by a colon, such as customer-tier:retail");
            }
            values.put(pair.substring(0, colon), pair.substring(colon + 1));
        }
        return values;
    }

    /** Identifies the list, so that a cursor of another list is refused. */
    String fingerprint() {
        return Stream.of(
                        refs(),
                        ordered(status, IncidentStatus.class),
                        ordered(severity, Severity.class),
                        ordered(kind, IncidentKind.class),
                        service,
                        label,
                        participant,
                        text == null || text.isBlank() ? null : text,
                        new TreeMap<>(customFields()),
                        occurredFrom,
                        occurredTo,
                        updatedFrom,
                        updatedTo,
                        resolvedFrom,
                        resolvedTo,
                        includeMerged,
                        sort,
                        order)
                .map(String::valueOf)
                .collect(Collectors.joining("/"));
    }

    private static <E extends Enum<E>> Set<E> ordered(List<E> values, Class<E> type) {
        Set<E> ordered = EnumSet.noneOf(type);
        ordered.addAll(values);
        return ordered;
    }
}

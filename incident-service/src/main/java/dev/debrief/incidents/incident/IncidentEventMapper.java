package dev.debrief.incidents.incident;

import dev.debrief.contracts.Person;
import dev.debrief.contracts.incident.value.AffectedService;
import dev.debrief.contracts.incident.value.CustomFieldValue;
import dev.debrief.contracts.incident.value.IncidentSnapshot;
import dev.debrief.contracts.incident.value.IncidentTimes;
import dev.debrief.contracts.incident.value.MeasuredDuration;
import dev.debrief.incidents.catalog.CatalogReference;
import dev.debrief.incidents.catalog.ServiceCatalogService;
import dev.debrief.incidents.field.FieldService;
import dev.debrief.incidents.incident.lifecycle.IncidentDuration;
import dev.debrief.incidents.incident.lifecycle.IncidentStatus;
import dev.debrief.incidents.incident.lifecycle.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Maps an incident to the values that events carry. */
@ApplicationScoped
public class IncidentEventMapper {

    private final FieldService fields;
    private final ServiceCatalogService catalogue;

    IncidentEventMapper(FieldService fields, ServiceCatalogService catalogue) {
        this.fields = fields;
        this.catalogue = catalogue;
    }

    /** The state of an incident as the audit log keeps it. */
    public static Object auditState(Incident incident) {
        return snapshot(incident, Map.of(), List.of());
    }

    /** The {@code incident} member of every event. */
    public IncidentSnapshot snapshot(Incident incident) {
        IncidentDescription description = incident.description();
        return snapshot(
                incident,
                fields.names(description.customFields().keySet()),
                catalogue.find(description.services()).values());
    }

    private static IncidentSnapshot snapshot(
            Incident incident, Map<String, String> fieldNames, Collection<CatalogReference> services) {
        IncidentDescription description = incident.description();
        IncidentReference mergedInto = incident.mergedInto();
        return new IncidentSnapshot(
                incident.id(),
                incident.key(),
                description.title(),
                description.summary(),
                dev.debrief.contracts.incident.value.IncidentKind.valueOf(
                        description.kind().name()),
                dev.debrief.contracts.Severity.valueOf(description.severity().name()),
                description.severityReason(),
                status(incident.status()),
                dev.debrief.contracts.Visibility.valueOf(
                        description.visibility().name()),
                description.visibility() == Visibility.RESTRICTED ? incident.audience() : List.of(),
                description.services(),
                description.labels(),
                new Person(incident.reporter().handle(), incident.reporter().displayName()),
                times(description.times()),
                incident.recordedAt(),
                mergedInto == null ? null : mergedInto.id(),
                customFields(description.customFields(), fieldNames),
                affectedServices(services),
                incident.isImported() ? true : null);
    }

    /** A service is affected once, though an incident may name it in several ways. */
    private static @Nullable List<AffectedService> affectedServices(Collection<CatalogReference> services) {
        return services.isEmpty()
                ? null
                : services.stream()
                        .distinct()
                        .map(service -> new AffectedService(service.key(), service.name(), service.team()))
                        .toList();
    }

    private static @Nullable List<CustomFieldValue> customFields(
            Map<String, Object> values, Map<String, String> names) {
        return values.isEmpty()
                ? null
                : values.entrySet().stream()
                        .map(value ->
                                new CustomFieldValue(value.getKey(), text(value.getValue()), names.get(value.getKey())))
                        .toList();
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    static dev.debrief.contracts.incident.value.IncidentStatus status(IncidentStatus status) {
        return dev.debrief.contracts.incident.value.IncidentStatus.valueOf(status.name());
    }

    static List<MeasuredDuration> durations(List<IncidentDuration> durations) {
        return durations.stream()
                .map(duration -> new MeasuredDuration(
                        duration.name(),
                        dev.debrief.contracts.incident.value.DurationStatus.valueOf(
                                duration.status().name()),
                        duration.seconds()))
                .toList();
    }

    private static IncidentTimes times(Times times) {
        return new IncidentTimes(
                times.startedAt(),
                times.firstSignalAt(),
                times.detectedAt(),
                times.acknowledgedAt(),
                times.identifiedAt(),
                times.mitigatedAt(),
                times.resolvedAt(),
                times.closedAt());
    }
}

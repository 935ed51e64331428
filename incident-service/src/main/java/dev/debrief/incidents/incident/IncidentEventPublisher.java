package dev.debrief.incidents.incident;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.EventTypes;
import dev.debrief.contracts.Person;
import dev.debrief.contracts.incident.IncidentEvent;
import dev.debrief.contracts.incident.value.CustomFieldValue;
import dev.debrief.contracts.incident.value.IncidentSnapshot;
import dev.debrief.contracts.incident.value.IncidentTimes;
import dev.debrief.contracts.incident.value.MeasuredDuration;
import dev.debrief.incidents.measurement.MeasurementService;
import dev.debrief.platform.outbox.Outbox;
import dev.debrief.platform.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes events about incidents into the outbox, for this room and those beside it. */
@ApplicationScoped
public class IncidentEventPublisher {

    private final Outbox outbox;
    private final MeasurementService measurements;

    IncidentEventPublisher(Outbox outbox, MeasurementService measurements) {
        this.outbox = outbox;
        this.measurements = measurements;
    }

    public void publish(IncidentEvent event) {
        outbox.append(new OutgoingEvent(
                Aggregate.INCIDENT.wireName(),
                event.aggregateId().toString(),
                EventTypes.typeOf(event.getClass()),
                EventTypes.schemaOf(event.getClass()),
                event));
    }

    public static IncidentSnapshot snapshot(Incident incident) {
        IncidentDescription description = incident.description();
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
                incident.mergedInto() == null ? null : incident.mergedInto().id(),
                customFields(description.customFields()));
    }

    private static @Nullable List<CustomFieldValue> customFields(Map<String, Object> values) {
        return values.isEmpty()
                ? null
                : values.entrySet().stream()
                        .map(value -> new CustomFieldValue(value.getKey(), text(value.getValue())))
                        .toList();
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    static dev.debrief.contracts.incident.value.IncidentStatus status(IncidentStatus status) {
        return dev.debrief.contracts.incident.value.IncidentStatus.valueOf(status.name());
    }

    List<MeasuredDuration> durations(Incident incident) {
        return incident.durations(measurements.all()).stream()
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

package dev.debrief.incidents.incident;

import dev.debrief.contracts.incident.IncidentCancelled;
import dev.debrief.contracts.incident.IncidentEvent;
import dev.debrief.contracts.incident.IncidentMerged;
import dev.debrief.contracts.incident.IncidentReopened;
import dev.debrief.contracts.incident.IncidentReported;
import dev.debrief.contracts.incident.IncidentResolved;
import dev.debrief.contracts.incident.IncidentStatusChanged;
import dev.debrief.contracts.incident.IncidentUnmerged;
import dev.debrief.contracts.incident.IncidentUpdated;
import dev.debrief.contracts.incident.value.IncidentSnapshot;
import dev.debrief.contracts.incident.value.MeasuredDuration;
import dev.debrief.incidents.events.EventPublisher;
import dev.debrief.incidents.measurement.MeasurementService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Maps the domain events of an incident to contract events and publishes them. */
@ApplicationScoped
public class IncidentEventPublisher {

    private final EventPublisher events;
    private final MeasurementService measurements;
    private final ImpactEventMapper impacts;
    private final IncidentEventMapper incidents;

    IncidentEventPublisher(
            EventPublisher events,
            MeasurementService measurements,
            ImpactEventMapper impacts,
            IncidentEventMapper incidents) {
        this.events = events;
        this.measurements = measurements;
        this.impacts = impacts;
        this.incidents = incidents;
    }

    /** @param incident its state after all of the events */
    public void publish(Incident incident, List<? extends IncidentDomainEvent> domainEvents) {
        ContractEvents contractEvents = new ContractEvents(incident);
        domainEvents.forEach(event -> event.accept(contractEvents).ifPresent(events::publish));
    }

    private final class ContractEvents implements IncidentDomainEvent.Visitor<Optional<IncidentEvent>> {

        private final Incident incident;
        private final IncidentSnapshot snapshot;

        ContractEvents(Incident incident) {
            this.incident = incident;
            this.snapshot = incidents.snapshot(incident);
        }

        @Override
        public Optional<IncidentEvent> visit(IncidentDomainEvent.Reported event) {
            return Optional.of(new IncidentReported(snapshot));
        }

        @Override
        public Optional<IncidentEvent> visit(IncidentDomainEvent.Updated event) {
            return Optional.of(new IncidentUpdated(snapshot, event.changedFields(), durations(), event.reason()));
        }

        /** Published as part of {@link IncidentUpdated}. */
        @Override
        public Optional<IncidentEvent> visit(IncidentDomainEvent.SeverityAssessed event) {
            return Optional.empty();
        }

        @Override
        public Optional<IncidentEvent> visit(IncidentDomainEvent.StatusChanged event) {
            return Optional.of(new IncidentStatusChanged(
                    snapshot,
                    IncidentEventMapper.status(event.from()),
                    IncidentEventMapper.status(event.to()),
                    event.at(),
                    event.reason()));
        }

        @Override
        public Optional<IncidentEvent> visit(IncidentDomainEvent.Resolved event) {
            return Optional.of(new IncidentResolved(
                    snapshot,
                    event.at(),
                    durations(),
                    impacts.impactOf(incident.id()).orElse(null)));
        }

        @Override
        public Optional<IncidentEvent> visit(IncidentDomainEvent.Reopened event) {
            return Optional.of(new IncidentReopened(snapshot, event.at(), event.reason()));
        }

        @Override
        public Optional<IncidentEvent> visit(IncidentDomainEvent.Cancelled event) {
            return Optional.of(new IncidentCancelled(snapshot, event.at(), event.reason()));
        }

        @Override
        public Optional<IncidentEvent> visit(IncidentDomainEvent.Merged event) {
            return Optional.of(new IncidentMerged(
                    snapshot, event.target().id(), event.target().key(), event.at(), event.reason()));
        }

        @Override
        public Optional<IncidentEvent> visit(IncidentDomainEvent.Unmerged event) {
            return Optional.of(new IncidentUnmerged(
                    snapshot, event.target().id(), event.target().key(), event.at(), event.reason()));
        }

        private List<MeasuredDuration> durations() {
            return IncidentEventMapper.durations(incident.durations(measurements.all()));
        }
    }
}

package dev.debrief.postmortems.incident.messaging;

import dev.debrief.contracts.EventTypes;
import dev.debrief.contracts.incident.EvidenceAttached;
import dev.debrief.contracts.incident.EvidenceRemoved;
import dev.debrief.contracts.incident.ImpactAssessed;
import dev.debrief.contracts.incident.IncidentEvent;
import dev.debrief.contracts.incident.IncidentResolved;
import dev.debrief.contracts.incident.ParticipantsChanged;
import dev.debrief.contracts.incident.TimelineEntriesAdded;
import dev.debrief.contracts.incident.TimelineEntriesWithdrawn;
import dev.debrief.contracts.incident.TimelineEntryRecorded;
import dev.debrief.contracts.incident.TimelineEntryRemoved;
import dev.debrief.contracts.incident.TimelineEntryRevised;
import dev.debrief.platform.inbox.EventConsumer;
import dev.debrief.platform.inbox.Inbox;
import dev.debrief.platform.inbox.ReceivedEvent;
import dev.debrief.postmortems.incident.IncidentProjectionService;
import dev.debrief.postmortems.incident.IncidentUpdate;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the copy of incidents current. Every incident event carries the whole incident, so each one is of use. */
@ApplicationScoped
class IncidentEventConsumer implements EventConsumer {

    private final Inbox inbox;
    private final IncidentProjectionService incidents;

    IncidentEventConsumer(Inbox inbox, IncidentProjectionService incidents) {
        this.inbox = inbox;
        this.incidents = incidents;
    }

    @Incoming("incident-events")
    @Blocking
    void receive(ConsumerRecord<byte[], byte[]> message) {
        inbox.receive(this, message);
    }

    @Override
    public String name() {
        return "incident-events";
    }

    @Override
    public Optional<Class<?>> payloadTypeOf(String ceType) {
        return EventTypes.payloadTypeOf(ceType)
                .filter(IncidentEvent.class::isAssignableFrom)
                .map(type -> type);
    }

    @Override
    public void apply(ReceivedEvent received) {
        incidents.hear(toUpdate((IncidentEvent) received.event()));
    }

    private static IncidentUpdate toUpdate(IncidentEvent event) {
        IncidentUpdate update = IncidentEventReader.incident(event.incident());
        if (event instanceof IncidentResolved resolved) {
            return update.with(IncidentEventReader.impact(resolved.impact()));
        } else if (event instanceof ImpactAssessed assessed) {
            return update.with(IncidentEventReader.impact(assessed.impact()));
        } else if (event instanceof ParticipantsChanged changed) {
            return update.withParticipants(IncidentEventReader.participants(changed.participants()));
        } else if (event instanceof TimelineEntryRecorded recorded) {
            return update.withEntries(List.of(IncidentEventReader.entry(recorded.entry())));
        } else if (event instanceof TimelineEntryRevised revised) {
            return update.withEntries(List.of(IncidentEventReader.entry(revised.entry())));
        } else if (event instanceof TimelineEntriesAdded added) {
            return update.withEntries(
                    added.entries().stream().map(IncidentEventReader::entry).toList());
        } else if (event instanceof TimelineEntryRemoved removed) {
            return update.without(List.of(removed.entryId()));
        } else if (event instanceof EvidenceAttached attached) {
            return update.withEvidence(IncidentEventReader.evidence(attached.evidence()));
        } else if (event instanceof EvidenceRemoved removed) {
            return update.withoutEvidence(removed.evidenceId());
        } else if (event instanceof TimelineEntriesWithdrawn withdrawn) {
            return update.without(withdrawn.entryIds());
        }
        return update;
    }
}

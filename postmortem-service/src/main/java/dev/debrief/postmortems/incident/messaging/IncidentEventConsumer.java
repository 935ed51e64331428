package dev.debrief.postmortems.incident.messaging;

import dev.debrief.contracts.EventTypes;
import dev.debrief.contracts.incident.IncidentEvent;
import dev.debrief.platform.inbox.EventConsumer;
import dev.debrief.platform.inbox.Inbox;
import dev.debrief.platform.inbox.ReceivedEvent;
import dev.debrief.postmortems.incident.IncidentProjectionService;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Applies incident events to the local copy of incidents. Each event carries the whole incident. */
@ApplicationScoped
class IncidentEventConsumer implements EventConsumer {

    private final Inbox inbox;
    private final IncidentProjectionService incidents;
    private final IncidentEventReader reader = new IncidentEventReader();

    IncidentEventConsumer(Inbox inbox, IncidentProjectionService incidents) {
        this.inbox = inbox;
        this.incidents = incidents;
    }

    @Incoming("incident-events")
    @Blocking
    void receive(ConsumerRecords<byte[], byte[]> records) {
        inbox.receive(this, records);
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
        incidents.apply(((IncidentEvent) received.event()).accept(reader));
    }
}

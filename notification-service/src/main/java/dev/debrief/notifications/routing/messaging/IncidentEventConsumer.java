package dev.debrief.notifications.routing.messaging;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.EventTypes;
import dev.debrief.contracts.incident.IncidentEvent;
import dev.debrief.platform.inbox.EventConsumer;
import dev.debrief.platform.inbox.Inbox;
import dev.debrief.platform.inbox.ReceivedEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes the events of incidents. */
@ApplicationScoped
class IncidentEventConsumer implements EventConsumer {

    private final Inbox inbox;
    private final NotificationRouter router;

    IncidentEventConsumer(Inbox inbox, NotificationRouter router) {
        this.inbox = inbox;
        this.router = router;
    }

    @Override
    public String name() {
        return "incident-events";
    }

    @Override
    public Optional<Class<?>> payloadTypeOf(String ceType) {
        return EventTypes.payloadTypeOf(ceType)
                .filter(type -> EventTypes.aggregateOf(type) == Aggregate.INCIDENT)
                .map(Function.identity());
    }

    @Incoming("incident-events")
    @Blocking
    void receive(ConsumerRecords<byte[], byte[]> records) {
        inbox.receive(this, records);
    }

    /** Nobody is notified of an incident that was over when it was imported. */
    @Override
    public void apply(ReceivedEvent received) {
        IncidentEvent event = (IncidentEvent) received.event();
        Subject subject = SubjectMapper.subjectOf(event);
        if (Boolean.TRUE.equals(event.incident().imported())) {
            router.follow(received, subject);
        } else {
            router.route(received, subject);
        }
    }
}

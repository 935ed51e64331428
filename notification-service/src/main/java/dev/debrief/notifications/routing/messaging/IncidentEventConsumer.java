package dev.debrief.notifications.routing.messaging;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.EventTypes;
import dev.debrief.contracts.Person;
import dev.debrief.contracts.incident.IncidentEvent;
import dev.debrief.contracts.incident.ParticipantsChanged;
import dev.debrief.contracts.incident.value.IncidentSnapshot;
import dev.debrief.contracts.incident.value.Participant;
import dev.debrief.notifications.notification.Notification;
import dev.debrief.notifications.routing.RouteNotification;
import dev.debrief.notifications.routing.RoutingService;
import dev.debrief.platform.inbox.EventConsumer;
import dev.debrief.platform.inbox.Inbox;
import dev.debrief.platform.inbox.ReceivedEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of incidents. */
@ApplicationScoped
class IncidentEventConsumer implements EventConsumer {

    private final Inbox inbox;
    private final IncidentMessageRenderer renderer;
    private final NotificationFactory notificationFactory;
    private final RoutingService routing;

    IncidentEventConsumer(
            Inbox inbox,
            IncidentMessageRenderer renderer,
            NotificationFactory notificationFactory,
            RoutingService routing) {
        this.inbox = inbox;
        this.renderer = renderer;
        this.notificationFactory = notificationFactory;
        this.routing = routing;
    }

    @Incoming("incident-events")
    @Blocking
    void receive(ConsumerRecord<byte[], byte[]> record) {
        inbox.receive(this, record);
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

    @Override
    public void apply(ReceivedEvent received) {
        IncidentEvent event = (IncidentEvent) received.event();
        IncidentSnapshot incident = event.incident();
        Notification notification =
                notificationFactory.notification(received, Subject.of(incident), renderer.tell(event));
        Set<String> involved = new HashSet<>(Set.of(incident.reportedBy().handle()));
        boolean everybody = event instanceof ParticipantsChanged;
        if (event instanceof ParticipantsChanged changed) {
            changed.participants().stream()
                    .map(Participant::person)
                    .map(Person::handle)
                    .forEach(involved::add);
        }
        routing.route(new RouteNotification(notification, Set.of(), involved, everybody, Set.of()));
    }
}

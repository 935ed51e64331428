package dev.debrief.notifications.routing.messaging;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.EventTypes;
import dev.debrief.contracts.Person;
import dev.debrief.contracts.action.ActionItemEvent;
import dev.debrief.contracts.action.ActionItemOverdue;
import dev.debrief.contracts.action.value.ActionItemSnapshot;
import dev.debrief.notifications.notification.Notification;
import dev.debrief.notifications.routing.RouteNotification;
import dev.debrief.notifications.routing.RoutingService;
import dev.debrief.platform.inbox.EventConsumer;
import dev.debrief.platform.inbox.Inbox;
import dev.debrief.platform.inbox.ReceivedEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of action items. The owner of an overdue one is told without having subscribed. */
@ApplicationScoped
class ActionItemEventConsumer implements EventConsumer {

    private final Inbox inbox;
    private final ActionItemMessageRenderer renderer;
    private final NotificationFactory notificationFactory;
    private final RoutingService routing;

    ActionItemEventConsumer(
            Inbox inbox,
            ActionItemMessageRenderer renderer,
            NotificationFactory notificationFactory,
            RoutingService routing) {
        this.inbox = inbox;
        this.renderer = renderer;
        this.notificationFactory = notificationFactory;
        this.routing = routing;
    }

    @Incoming("action-item-events")
    @Blocking
    void receive(ConsumerRecord<byte[], byte[]> record) {
        inbox.receive(this, record);
    }

    @Override
    public String name() {
        return "action-item-events";
    }

    @Override
    public Optional<Class<?>> payloadTypeOf(String ceType) {
        return EventTypes.payloadTypeOf(ceType)
                .filter(type -> EventTypes.aggregateOf(type) == Aggregate.ACTION_ITEM)
                .map(Function.identity());
    }

    @Override
    public void apply(ReceivedEvent received) {
        ActionItemEvent event = (ActionItemEvent) received.event();
        ActionItemSnapshot item = event.actionItem();
        Notification notification = notificationFactory.notification(received, Subject.of(item), renderer.tell(event));
        Person person = item.owner();
        Set<String> owner = person == null ? Set.of() : Set.of(person.handle());
        Set<String> addressed = event instanceof ActionItemOverdue ? owner : Set.of();
        routing.route(new RouteNotification(notification, Set.of(), owner, true, addressed));
    }
}

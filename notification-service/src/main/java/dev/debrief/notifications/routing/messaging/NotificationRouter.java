package dev.debrief.notifications.routing.messaging;

import dev.debrief.notifications.routing.RouteNotification;
import dev.debrief.notifications.routing.RoutingService;
import dev.debrief.platform.inbox.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** Passes rendered events to the routing. */
@ApplicationScoped
class NotificationRouter {

    private final NotificationFactory notificationFactory;
    private final RoutingService routing;

    NotificationRouter(NotificationFactory notificationFactory, RoutingService routing) {
        this.notificationFactory = notificationFactory;
        this.routing = routing;
    }

    /** @param relatedSubjectIds other subjects whose participants also take part in this one */
    void route(ReceivedEvent received, Subject subject, Set<UUID> relatedSubjectIds, RenderedMessage message) {
        routing.route(new RouteNotification(
                notificationFactory.notification(received, subject, message),
                relatedSubjectIds,
                message.participants(),
                message.replacesParticipants(),
                message.directRecipients()));
    }
}

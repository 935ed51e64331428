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
        routing.route(command(received, subject, relatedSubjectIds, message));
    }

    /** Keeps who takes part in the subject and who may see it, and notifies nobody. */
    void follow(ReceivedEvent received, Subject subject, RenderedMessage message) {
        routing.follow(command(received, subject, Set.of(), message));
    }

    private RouteNotification command(
            ReceivedEvent received, Subject subject, Set<UUID> relatedSubjectIds, RenderedMessage message) {
        return new RouteNotification(
                notificationFactory.notification(received, subject, message),
                relatedSubjectIds,
                message.participants(),
                message.replacesParticipants(),
                message.directRecipients());
    }
}

package dev.debrief.notifications.routing.messaging;

import dev.debrief.contracts.DomainEvent;
import dev.debrief.notifications.notification.Notification;
import dev.debrief.notifications.routing.RouteNotification;
import dev.debrief.notifications.routing.RoutingService;
import dev.debrief.platform.inbox.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;

/** Decides by the rules who is notified of an event, and passes it to the routing. */
@ApplicationScoped
class NotificationRouter {

    private final NotificationFactory notificationFactory;
    private final RoutingService routing;

    NotificationRouter(NotificationFactory notificationFactory, RoutingService routing) {
        this.notificationFactory = notificationFactory;
        this.routing = routing;
    }

    void route(ReceivedEvent received, Subject subject) {
        routing.route(command(received, subject));
    }

    /** Keeps what is to be kept of the subject, and notifies nobody. */
    void follow(ReceivedEvent received, Subject subject) {
        routing.follow(command(received, subject));
    }

    private RouteNotification command(ReceivedEvent received, Subject subject) {
        Decision decision = RoutingRules.decide((DomainEvent) received.event());
        Notification notification = notificationFactory.notification(received, subject, decision);
        return new RouteNotification(
                notification,
                subject.state(),
                subject.related(),
                subject.participants(),
                subject.complete(),
                decision.direct(),
                decision.roles(),
                decision.actor(),
                decision.urgency().isUrgent(notification.severity()));
    }
}

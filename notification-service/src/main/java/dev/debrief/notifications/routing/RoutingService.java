package dev.debrief.notifications.routing;

import dev.debrief.notifications.contact.ContactService;
import dev.debrief.notifications.delivery.DeliveryService;
import dev.debrief.notifications.delivery.Recipient;
import dev.debrief.notifications.endpoint.EndpointService;
import dev.debrief.notifications.feed.FeedService;
import dev.debrief.notifications.involvement.InvolvementService;
import dev.debrief.notifications.notification.Audience;
import dev.debrief.notifications.notification.Notification;
import dev.debrief.notifications.subscription.Subscriber;
import dev.debrief.notifications.subscription.SubscriptionService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Decides who is told of an event: those who subscribed and those who are addressed, as far as they may know of it. */
@ApplicationScoped
public class RoutingService {

    private final InvolvementService involvement;
    private final SubscriptionService subscriptions;
    private final ContactService contacts;
    private final EndpointService endpoints;
    private final FeedService feed;
    private final DeliveryService deliveries;

    RoutingService(
            InvolvementService involvement,
            SubscriptionService subscriptions,
            ContactService contacts,
            EndpointService endpoints,
            FeedService feed,
            DeliveryService deliveries) {
        this.involvement = involvement;
        this.subscriptions = subscriptions;
        this.contacts = contacts;
        this.endpoints = endpoints;
        this.feed = feed;
        this.deliveries = deliveries;
    }

    /** Queues deliveries and feeds, in the transaction of the inbox. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void route(RouteNotification news) {
        Notification notification = news.notification();
        Audience audience = notification.audience();
        feed.applyAudience(notification.subjectId(), audience);
        deliveries.withdraw(notification.subjectId(), audience);

        List<Subscriber> subscribers = subscriptions.subscribers(notification, involvedIn(news));
        Set<String> handles = new LinkedHashSet<>(news.addressed());
        subscribers.stream().map(Subscriber::contact).filter(Objects::nonNull).forEach(handles::add);
        handles.removeIf(handle -> !audience.includes(handle));

        feed.tell(handles, notification);
        deliveries.queue(
                Stream.concat(mail(handles), webhooks(subscribers, audience)).toList(), notification);
    }

    private Set<String> involvedIn(RouteNotification news) {
        UUID subject = news.notification().subjectId();
        if (news.replacesParticipants()) {
            involvement.replace(subject, news.involved());
        } else {
            involvement.add(subject, news.involved());
        }
        Set<UUID> subjects = new HashSet<>(news.related());
        subjects.add(subject);
        return involvement.of(subjects);
    }

    private Stream<Recipient> mail(Set<String> handles) {
        return contacts.reachable(handles).stream().map(Recipient::contact);
    }

    private Stream<Recipient> webhooks(List<Subscriber> subscribers, Audience audience) {
        List<UUID> ids = subscribers.stream()
                .map(Subscriber::endpointId)
                .filter(Objects::nonNull)
                .toList();
        return endpoints.receivers(ids, !audience.open()).stream()
                .map(endpoint -> Recipient.endpoint(endpoint.id(), endpoint.name()));
    }
}

package dev.debrief.notifications.routing;

import dev.debrief.notifications.channel.ChannelRegistry;
import dev.debrief.notifications.channel.RoutingContext;
import dev.debrief.notifications.delivery.DeliveryService;
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
import java.util.stream.Collectors;

/** Routes a notification to its subscribers and direct recipients, as far as they may see its subject. */
@ApplicationScoped
public class RoutingService {

    private final InvolvementService involvement;
    private final SubscriptionService subscriptions;
    private final ChannelRegistry channels;
    private final FeedService feed;
    private final DeliveryService deliveries;

    RoutingService(
            InvolvementService involvement,
            SubscriptionService subscriptions,
            ChannelRegistry channels,
            FeedService feed,
            DeliveryService deliveries) {
        this.involvement = involvement;
        this.subscriptions = subscriptions;
        this.channels = channels;
        this.feed = feed;
        this.deliveries = deliveries;
    }

    /** Adds feed items and queues deliveries, in the transaction of the inbox. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void route(RouteNotification command) {
        follow(command);
        Notification notification = command.notification();
        Audience audience = notification.audience();
        List<Subscriber> subscribers = subscriptions.subscribers(notification, () -> participantsOf(command));
        Set<String> handles = new LinkedHashSet<>(command.directRecipients());
        subscribers.stream().map(Subscriber::contact).filter(Objects::nonNull).forEach(handles::add);
        handles.removeIf(handle -> !audience.includes(handle));
        Set<UUID> endpointIds = subscribers.stream()
                .map(Subscriber::endpointId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (handles.isEmpty() && endpointIds.isEmpty()) {
            return;
        }

        feed.add(handles, notification);
        deliveries.queue(channels.recipients(new RoutingContext(audience, handles, endpointIds)), notification);
    }

    /** Keeps who takes part in the subject and who may see it, and notifies nobody. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void follow(RouteNotification command) {
        UUID subject = command.notification().subjectId();
        Audience audience = command.notification().audience();
        feed.applyAudience(subject, audience);
        deliveries.withdraw(subject, audience);
        storeParticipants(command);
    }

    private void storeParticipants(RouteNotification command) {
        UUID subject = command.notification().subjectId();
        if (command.replacesParticipants()) {
            involvement.replace(subject, command.participants());
        } else {
            involvement.add(subject, command.participants());
        }
    }

    private Set<String> participantsOf(RouteNotification command) {
        Set<UUID> subjects = new HashSet<>(command.relatedSubjectIds());
        subjects.add(command.notification().subjectId());
        return involvement.of(subjects);
    }
}

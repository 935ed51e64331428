package dev.debrief.notifications.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.notifications.channel.ChannelKind;
import dev.debrief.notifications.channel.Message;
import dev.debrief.notifications.channel.SendResult;
import dev.debrief.notifications.endpoint.EndpointService;
import dev.debrief.notifications.notification.Notification;
import dev.debrief.platform.identity.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/** The two short transactions around each try: claiming before and taking note after. */
@ApplicationScoped
@Transactional
class DispatchService {

    private static final Logger LOG = Logger.getLogger(DispatchService.class);

    private final DeliveryQueueRepository queue;
    private final DeliveryRepository deliveries;
    private final AttemptRepository attempts;
    private final DeliveryEventPublisher events;
    private final EndpointService endpoints;
    private final DeliveryConfig config;
    private final ObjectMapper json;

    DispatchService(
            DeliveryQueueRepository queue,
            DeliveryRepository deliveries,
            AttemptRepository attempts,
            DeliveryEventPublisher events,
            EndpointService endpoints,
            DeliveryConfig config,
            ObjectMapper json) {
        this.queue = queue;
        this.deliveries = deliveries;
        this.attempts = attempts;
        this.events = events;
        this.endpoints = endpoints;
        this.config = config;
        this.json = json;
    }

    /** Leases what is due, at most so many; a lease that is not returned ends by itself. */
    List<ClaimedDelivery> claim(int most) {
        UUID lease = Ids.next();
        List<UUID> ids = queue.claim(lease, config.lease(), config.maxConcurrentPerKey(), most);
        return ids.isEmpty()
                ? List.of()
                : deliveries.list("id in ?1", ids).stream()
                        .flatMap(delivery -> messageOf(delivery).stream()
                                .map(message -> new ClaimedDelivery(lease, delivery.channel(), message)))
                        .toList();
    }

    void tried(ClaimedDelivery claimed, SendResult attempt, Instant at, Duration latency) {
        Delivery delivery = deliveries.findLocked(claimed.message().id()).orElse(null);
        if (delivery == null) {
            return;
        }
        DeliveryState before = delivery.state();
        Instant now = queue.now();
        delivery.tried(
                claimed.lease(), attempt, now, ThreadLocalRandom.current().nextDouble());
        attempts.persist(new DeliveryAttempt(delivery, attempt, at, latency));
        if (before == DeliveryState.PENDING && delivery.state() == DeliveryState.DEAD) {
            events.failed(delivery, now);
        }
        if (delivery.channel() == ChannelKind.WEBHOOK) {
            updateEndpointHealth(UUID.fromString(delivery.recipient()), attempt);
        }
    }

    private void updateEndpointHealth(UUID endpointId, SendResult attempt) {
        if (attempt.succeeded()) {
            endpoints.succeeded(endpointId);
        } else if (attempt.gone()) {
            endpoints.gone(endpointId);
        } else {
            endpoints.failed(endpointId);
        }
    }

    /** Empty for what a newer version wrote and this one cannot read: its lease ends, and a newer replica takes it. */
    private Optional<Message> messageOf(Delivery delivery) {
        try {
            Notification notification = json.readValue(delivery.notification(), Notification.class);
            return Optional.of(new Message(delivery.id(), delivery.recipient(), notification));
        } catch (JsonProcessingException e) {
            LOG.errorf("The notification of delivery %s cannot be read: %s", delivery.id(), e.getOriginalMessage());
            return Optional.empty();
        }
    }
}

package dev.debrief.notifications.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.notifications.channel.ChannelRegistry;
import dev.debrief.notifications.channel.Message;
import dev.debrief.notifications.channel.SendResult;
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

/** The two short transactions around each attempt: claiming the delivery before, recording the result after. */
@ApplicationScoped
@Transactional
class DispatchService {

    private static final Logger LOG = Logger.getLogger(DispatchService.class);

    private final DeliveryQueueRepository queue;
    private final DeliveryRepository deliveries;
    private final AttemptRepository attempts;
    private final DeliveryEventPublisher events;
    private final ChannelRegistry channels;
    private final DeliveryConfig config;
    private final ObjectMapper json;

    DispatchService(
            DeliveryQueueRepository queue,
            DeliveryRepository deliveries,
            AttemptRepository attempts,
            DeliveryEventPublisher events,
            ChannelRegistry channels,
            DeliveryConfig config,
            ObjectMapper json) {
        this.queue = queue;
        this.deliveries = deliveries;
        this.attempts = attempts;
        this.events = events;
        this.channels = channels;
        this.config = config;
        this.json = json;
    }

    /** Leases due deliveries; a lease that is not returned expires. */
    List<ClaimedDelivery> claim(int limit) {
        UUID lease = Ids.next();
        List<UUID> ids = queue.claim(lease, config.lease(), config.maxConcurrentPerKey(), limit);
        return ids.isEmpty()
                ? List.of()
                : deliveries.list("id in ?1", ids).stream()
                        .flatMap(delivery -> messageOf(delivery).stream()
                                .map(message -> new ClaimedDelivery(lease, delivery.channel(), message)))
                        .toList();
    }

    void recordAttempt(ClaimedDelivery claimed, SendResult attempt, Instant at, Duration latency) {
        Delivery delivery = deliveries.findLocked(claimed.message().id()).orElse(null);
        if (delivery == null) {
            return;
        }
        Instant now = queue.now();
        List<DeliveryDomainEvent> changes = delivery.recordAttempt(
                claimed.lease(), attempt, now, ThreadLocalRandom.current().nextDouble());
        attempts.persist(new DeliveryAttempt(delivery, attempt, at, latency));
        events.publish(delivery, changes);
        channels.find(delivery.channel()).ifPresent(channel -> channel.handleResult(delivery.recipient(), attempt));
    }

    /**
     * Empty if a newer version wrote it in a format unknown here; after the lease expires, a newer replica can send it.
     */
    private Optional<Message> messageOf(Delivery delivery) {
        try {
            Notification notification = json.readValue(delivery.notification(), Notification.class);
            return Optional.of(new Message(delivery.id(), delivery.recipient(), notification));
        } catch (JsonProcessingException e) {
            LOG.errorf("Cannot read the notification of delivery %s: %s", delivery.id(), e.getOriginalMessage());
            return Optional.empty();
        }
    }
}

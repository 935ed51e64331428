package dev.debrief.notifications.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.notifications.channel.ChannelRegistry;
import dev.debrief.notifications.channel.Recipient;
import dev.debrief.notifications.notification.Audience;
import dev.debrief.notifications.notification.Notification;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The use cases of deliveries. People see deliveries to themselves and their teams, admins see all. */
@ApplicationScoped
@Transactional
public class DeliveryService {

    private static final String SUBJECT = "delivery";

    private final DeliveryRepository deliveries;
    private final AttemptRepository attempts;
    private final DeliveryQueueRepository queue;
    private final ChannelRegistry channels;
    private final AuditLog audit;
    private final ObjectMapper json;
    private final Event<DeliveriesQueued> queued;

    DeliveryService(
            DeliveryRepository deliveries,
            AttemptRepository attempts,
            DeliveryQueueRepository queue,
            ChannelRegistry channels,
            AuditLog audit,
            ObjectMapper json,
            Event<DeliveriesQueued> queued) {
        this.deliveries = deliveries;
        this.attempts = attempts;
        this.queue = queue;
        this.channels = channels;
        this.audit = audit;
        this.json = json;
        this.queued = queued;
    }

    /** Queues a notification for the recipients, in the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void queue(Collection<Recipient> recipients, Notification notification) {
        if (recipients.isEmpty()) {
            return;
        }
        String content = contentOf(notification);
        Instant now = queue.now();
        recipients.forEach(recipient -> deliveries.persist(new Delivery(recipient, notification, content, now)));
        queued.fire(new DeliveriesQueued());
    }

    /** Withdraws pending deliveries to recipients that may no longer see the subject. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void withdraw(UUID subjectId, Audience audience) {
        if (!audience.open()) {
            deliveries.findPending(subjectId).stream()
                    .filter(delivery -> !mayReceive(delivery, audience))
                    .forEach(Delivery::withdraw);
        }
    }

    public Delivery get(EntityRef ref, Actor actor) {
        return ref.id()
                .flatMap(id -> deliveries.findByIdOptional(id))
                .filter(delivery -> maySee(delivery, actor))
                .orElseThrow(() -> ref.notFound(SUBJECT));
    }

    /** The attempts of a delivery, oldest first. */
    public List<DeliveryAttempt> attempts(Delivery delivery) {
        return attempts.findOf(delivery.id());
    }

    /** @throws dev.debrief.platform.problem.ProblemException VALIDATION_FAILED for an unknown channel */
    public List<Delivery> list(DeliveryFilter filter, PageRequest page, Actor actor) {
        String channel = filter.channel();
        if (channel != null && channels.find(channel).isEmpty()) {
            throw StandardProblem.VALIDATION_FAILED.because("channel must be one of " + channels.keys() + ".");
        }
        Optional<Set<String>> handles = actor.isAdmin() ? Optional.empty() : Optional.of(actor.handles());
        Optional<UUID> before = page.after().map(position -> UUID.fromString(position.get(0)));
        return deliveries.findBefore(filter, handles, before, page.fetchSize());
    }

    /** Sends the delivery again with the same id, so that receivers can detect the duplicate. */
    public Delivery redeliver(EntityRef ref, Precondition precondition, Actor actor) {
        Delivery delivery = ref.id()
                .flatMap(deliveries::findLocked)
                .filter(found -> maySee(found, actor))
                .orElseThrow(() -> ref.notFound(SUBJECT));
        precondition.require(delivery.revision());
        DeliveryState before = delivery.state();
        delivery.redeliver(queue.now());
        audit.record(actor, "delivery.redelivered", delivery.auditSubject(), before, delivery.state());
        queued.fire(new DeliveriesQueued());
        return delivery;
    }

    private boolean mayReceive(Delivery delivery, Audience audience) {
        return channels.find(delivery.channel())
                .map(channel -> channel.mayReceive(delivery.recipient(), audience))
                .orElse(false);
    }

    private static boolean maySee(Delivery delivery, Actor actor) {
        return actor.isAdmin() || actor.handles().contains(delivery.recipient());
    }

    private String contentOf(Notification notification) {
        try {
            return json.writeValueAsString(notification);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A notification cannot be serialized.", e);
        }
    }
}

package dev.debrief.notifications.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.notifications.endpoint.EndpointService;
import dev.debrief.notifications.notification.Audience;
import dev.debrief.notifications.notification.Notification;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.audit.AuditSubject;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.paging.PageRequest;
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

/** Use cases around deliveries. People see those to themselves and their teams, admins see all. */
@ApplicationScoped
@Transactional
public class DeliveryService {

    private static final String SUBJECT = "delivery";

    private final DeliveryRepository deliveries;
    private final AttemptRepository attempts;
    private final DeliveryQueueRepository queue;
    private final EndpointService endpoints;
    private final AuditLog audit;
    private final ObjectMapper json;
    private final Event<DeliveriesQueued> queued;

    DeliveryService(
            DeliveryRepository deliveries,
            AttemptRepository attempts,
            DeliveryQueueRepository queue,
            EndpointService endpoints,
            AuditLog audit,
            ObjectMapper json,
            Event<DeliveriesQueued> queued) {
        this.deliveries = deliveries;
        this.attempts = attempts;
        this.queue = queue;
        this.endpoints = endpoints;
        this.audit = audit;
        this.json = json;
        this.queued = queued;
    }

    /** Queues a notification for these recipients, in the caller's transaction. */
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

    /** Takes back what waits for recipients that may no longer see its subject. */
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

    /** Every try of a delivery, oldest first. */
    public List<DeliveryAttempt> attempts(Delivery delivery) {
        return attempts.findOf(delivery.id());
    }

    public List<Delivery> list(DeliveryFilter filter, PageRequest page, Actor actor) {
        Optional<Set<String>> handles = actor.isAdmin() ? Optional.empty() : Optional.of(actor.handles());
        Optional<UUID> before = page.after().map(position -> UUID.fromString(position.get(0)));
        return deliveries.findBefore(filter, handles, before, page.fetchSize());
    }

    /** Sends again, with the same id, so that a receiver that has it already can tell. */
    public Delivery redeliver(EntityRef ref, Precondition precondition, Actor actor) {
        Delivery delivery = ref.id()
                .flatMap(deliveries::findLocked)
                .filter(found -> maySee(found, actor))
                .orElseThrow(() -> ref.notFound(SUBJECT));
        precondition.require(delivery.revision());
        DeliveryState before = delivery.state();
        delivery.redeliver(queue.now());
        audit.record(actor, "delivery.redelivered", AuditSubject.of(SUBJECT, delivery.id()), before, delivery.state());
        queued.fire(new DeliveriesQueued());
        return delivery;
    }

    private boolean mayReceive(Delivery delivery, Audience audience) {
        return switch (delivery.channel()) {
            case EMAIL -> audience.includes(delivery.recipient());
            case WEBHOOK ->
                !endpoints
                        .receivers(List.of(UUID.fromString(delivery.recipient())), true)
                        .isEmpty();
        };
    }

    private static boolean maySee(Delivery delivery, Actor actor) {
        return actor.isAdmin() || actor.handles().contains(delivery.recipient());
    }

    private String contentOf(Notification notification) {
        try {
            return json.writeValueAsString(notification);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A notification cannot be written down.", e);
        }
    }
}

package dev.debrief.notifications.delivery;

import dev.debrief.notifications.channel.ChannelRegistry;
import dev.debrief.notifications.channel.Recipient;
import dev.debrief.notifications.notification.Audience;
import dev.debrief.notifications.notification.Notification;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.audit.AuditSubject;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.job.Job;
import dev.debrief.platform.job.Jobs;
import dev.debrief.platform.job.NewJobs;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.problem.ParameterProblems;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The use cases of deliveries. People see deliveries to themselves and their teams, admins see all. */
@ApplicationScoped
@Transactional
public class DeliveryService {

    private static final String SUBJECT = "delivery";
    private static final int ROWS_PER_RECOVERY = 1_000;

    private final DeliveryRepository deliveries;
    private final Jobs jobs;
    private final ChannelRegistry channels;
    private final AuditLog audit;

    DeliveryService(DeliveryRepository deliveries, Jobs jobs, ChannelRegistry channels, AuditLog audit) {
        this.deliveries = deliveries;
        this.jobs = jobs;
        this.channels = channels;
        this.audit = audit;
    }

    /**
     * Queues a notification for the recipients, in the caller's transaction and by a few statements, however many there
     * are.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void queue(Collection<Recipient> recipients, Notification notification) {
        queue(List.copyOf(recipients), notification, null);
    }

    /**
     * Queues a digest, in the caller's transaction. What it contains is composed when it is sent.
     *
     * @param headline without content; its event id is one that no other notification has
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void queueDigest(Recipient recipient, Notification headline, UUID digestId) {
        queue(List.of(recipient), headline, digestId);
    }

    private void queue(List<Recipient> recipients, Notification notification, @Nullable UUID digestId) {
        if (recipients.isEmpty()) {
            return;
        }
        List<NewJobs.Item> items = recipients.stream()
                .map(recipient -> new NewJobs.Item(
                        Ids.next(), recipient.concurrencyKey(), DeliveryContent.own(recipient), recipient.notBefore()))
                .toList();
        jobs.enqueue(new NewJobs(
                DeliveryHandler.KIND,
                notification.subjectId().toString(),
                DeliveryContent.shared(notification, digestId),
                items));
        deliveries.insert(items.stream().map(NewJobs.Item::id).toList(), recipients, notification);
    }

    /**
     * Withdraws deliveries to recipients that may no longer see the subject, also failed ones: nobody can repeat them.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void withdraw(UUID subjectId, Audience audience) {
        if (audience.open()) {
            return;
        }
        Map<UnsentDelivery.Receiver, List<UUID>> unsent = deliveries.findUnsent(subjectId).stream()
                .collect(Collectors.groupingBy(
                        UnsentDelivery::receiver, Collectors.mapping(UnsentDelivery::id, Collectors.toList())));
        unsent.keySet().removeIf(receiver -> mayReceive(receiver, audience));
        jobs.withdraw(unsent.values().stream().flatMap(List::stream).toList());
    }

    public Delivery get(EntityRef ref, Actor actor) {
        return ref.id()
                .flatMap(id -> deliveries.findByIdOptional(id))
                .filter(delivery -> maySee(delivery, actor))
                .orElseThrow(() -> ref.notFound(SUBJECT));
    }

    /** The attempts of a delivery, oldest first. */
    public List<DeliveryAttempt> attempts(Delivery delivery) {
        return jobs.attempts(delivery.id()).stream().map(DeliveryAttempt::of).toList();
    }

    /** @throws dev.debrief.platform.problem.ProblemException VALIDATION_FAILED for an unknown channel */
    public List<Delivery> list(DeliveryFilter filter, PageRequest page, Actor actor) {
        String channel = filter.channel();
        if (channel != null && channels.find(channel).isEmpty()) {
            throw ParameterProblems.notOneOf("channel", channel, channels.keys());
        }
        Optional<Set<String>> handles = actor.isAdmin() ? Optional.empty() : Optional.of(actor.handles());
        Optional<UUID> before = page.after().map(position -> UUID.fromString(position.get(0)));
        return deliveries.findBefore(filter, handles, before, page.fetchSize());
    }

    /** Sends the delivery again with the same id, so that receivers can detect the duplicate. */
    public Delivery redeliver(EntityRef ref, Precondition precondition, Actor actor) {
        Job job = ref.id().flatMap(jobs::lock).orElseThrow(() -> ref.notFound(SUBJECT));
        Delivery delivery = get(ref, actor);
        precondition.require(delivery.revision());
        delivery.requireRedeliverable();
        DeliveryState before = delivery.state();
        jobs.retry(job);
        audit.record(actor, "delivery.redelivered", delivery.auditSubject(), before, delivery.state());
        return delivery;
    }

    /**
     * Sends again what died since a time, such as an outage of the receiver, each with the same id.
     *
     * @param since the last attempt was at this time or later
     * @return how many deliveries
     */
    public int recover(UUID endpointId, Instant since, Actor actor) {
        int recovered = 0;
        List<UUID> batch = deliveries.findDiedSince(endpointId.toString(), since, ROWS_PER_RECOVERY);
        while (!batch.isEmpty()) {
            int retried = jobs.retryDead(batch);
            recovered += retried;
            batch = retried == 0
                    ? List.of()
                    : deliveries.findDiedSince(endpointId.toString(), since, ROWS_PER_RECOVERY);
        }
        audit.record(
                actor,
                "endpoint.recovered",
                AuditSubject.of("endpoint", endpointId),
                null,
                new Recovery(since, recovered));
        return recovered;
    }

    record Recovery(Instant since, int deliveries) {}

    private boolean mayReceive(UnsentDelivery.Receiver receiver, Audience audience) {
        return channels.find(receiver.channel())
                .map(channel -> channel.mayReceive(receiver.recipient(), audience))
                .orElse(false);
    }

    private static boolean maySee(Delivery delivery, Actor actor) {
        return actor.isAdmin() || actor.handles().contains(delivery.recipient());
    }
}

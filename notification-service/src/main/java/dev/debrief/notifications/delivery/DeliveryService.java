package dev.debrief.notifications.delivery;

import dev.debrief.notifications.channel.ChannelRegistry;
import dev.debrief.notifications.channel.Receiver;
import dev.debrief.notifications.channel.Recipient;
import dev.debrief.notifications.contact.ContactService;
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
    private final ContactService contacts;
    private final DeliveryEntitlement entitlement;
    private final AuditLog audit;

    DeliveryService(
            DeliveryRepository deliveries,
            Jobs jobs,
            ChannelRegistry channels,
            ContactService contacts,
            DeliveryEntitlement entitlement,
            AuditLog audit) {
        this.deliveries = deliveries;
        this.jobs = jobs;
        this.channels = channels;
        this.contacts = contacts;
        this.entitlement = entitlement;
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
        List<UnsentDelivery> unsent = deliveries.findUnsent(subjectId);
        Set<Receiver> receivers = unsent.stream().map(UnsentDelivery::receiver).collect(Collectors.toSet());
        Set<Receiver> entitled = channels.entitled(receivers, audience);
        jobs.withdraw(unsent.stream()
                .filter(delivery -> !entitled.contains(delivery.receiver()))
                .map(UnsentDelivery::id)
                .toList());
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
        Optional<Set<String>> handles = actor.isAdmin() ? Optional.empty() : Optional.of(contacts.handlesOf(actor));
        Optional<UUID> before = page.after().map(position -> UUID.fromString(position.get(0)));
        return deliveries.findBefore(filter, handles, before, page.fetchSize());
    }

    /**
     * Sends the delivery again with the same id, so that receivers can detect the duplicate.
     *
     * @throws dev.debrief.platform.problem.ProblemException NOT_REDELIVERABLE if its recipient may not see its subject
     */
    public Delivery redeliver(EntityRef ref, Precondition precondition, Actor actor) {
        Job job = ref.id().flatMap(jobs::lock).orElseThrow(() -> ref.notFound(SUBJECT));
        Delivery delivery = get(ref, actor);
        precondition.require(delivery.revision());
        delivery.requireRedeliverable(entitlement.holds(job.payload()));
        DeliveryState before = delivery.state();
        jobs.retry(job);
        audit.record(actor, "delivery.redelivered", delivery.auditSubject(), before, delivery.state());
        return delivery;
    }

    /**
     * Sends again what died since a time, such as an outage of the receiver, each with the same id. What the endpoint
     * may no longer receive is withdrawn by its attempt.
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

    private boolean maySee(Delivery delivery, Actor actor) {
        return contacts.actsFor(delivery.recipient(), actor);
    }
}

package dev.debrief.notifications.delivery;

import dev.debrief.notifications.channel.ChannelRegistry;
import dev.debrief.notifications.channel.Recipient;
import dev.debrief.notifications.notification.Audience;
import dev.debrief.notifications.notification.Notification;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.job.Job;
import dev.debrief.platform.job.Jobs;
import dev.debrief.platform.job.NewJob;
import dev.debrief.platform.json.JsonColumns;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.problem.ParameterProblems;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The use cases of deliveries. People see deliveries to themselves and their teams, admins see all. */
@ApplicationScoped
@Transactional
public class DeliveryService {

    private static final String SUBJECT = "delivery";

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

    /** Queues a notification for the recipients, in the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void queue(Collection<Recipient> recipients, Notification notification) {
        Iterator<Job> queued = jobs.enqueue(recipients.stream()
                        .map(recipient -> newJob(recipient, notification))
                        .toList())
                .iterator();
        recipients.forEach(recipient -> deliveries.persist(new Delivery(queued.next(), recipient, notification)));
    }

    private static NewJob newJob(Recipient recipient, Notification notification) {
        return new NewJob(
                DeliveryHandler.KIND,
                notification.subjectId().toString(),
                recipient.concurrencyKey(),
                JsonColumns.write(new DeliveryContent(recipient.channel(), recipient.id(), notification)));
    }

    /** Withdraws pending deliveries to recipients that may no longer see the subject. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void withdraw(UUID subjectId, Audience audience) {
        if (audience.open()) {
            return;
        }
        Map<UUID, Job> pending = jobs.lockPending(DeliveryHandler.KIND, subjectId.toString()).stream()
                .collect(Collectors.toMap(Job::id, Function.identity()));
        deliveries.findByIds(pending.keySet()).stream()
                .filter(delivery -> !mayReceive(delivery, audience))
                .forEach(delivery -> jobs.withdraw(Objects.requireNonNull(pending.get(delivery.id()))));
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

    private boolean mayReceive(Delivery delivery, Audience audience) {
        return channels.find(delivery.channel())
                .map(channel -> channel.mayReceive(delivery.recipient(), audience))
                .orElse(false);
    }

    private static boolean maySee(Delivery delivery, Actor actor) {
        return actor.isAdmin() || actor.handles().contains(delivery.recipient());
    }
}

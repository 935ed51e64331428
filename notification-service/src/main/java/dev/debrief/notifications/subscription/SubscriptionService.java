package dev.debrief.notifications.subscription;

import dev.debrief.notifications.contact.ContactService;
import dev.debrief.notifications.endpoint.EndpointService;
import dev.debrief.notifications.notification.Notification;
import dev.debrief.notifications.subject.SubjectAttributes;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.problem.ParameterProblems;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * The use cases of subscriptions. People manage their own and those of their teams; admins manage all, those of
 * endpoints and the defaults of the organisation among them.
 */
@ApplicationScoped
@Transactional
public class SubscriptionService {

    private static final String SUBJECT = "subscription";

    private final SubscriptionRepository subscriptions;
    private final EndpointService endpoints;
    private final ContactService contacts;
    private final AuditLog audit;
    private final Clock clock;

    SubscriptionService(
            SubscriptionRepository subscriptions,
            EndpointService endpoints,
            ContactService contacts,
            AuditLog audit,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.endpoints = endpoints;
        this.contacts = contacts;
        this.audit = audit;
        this.clock = clock;
    }

    public Subscription subscribe(Subscriber subscriber, SubscriptionCriteria criteria, Actor actor) {
        SubscriptionRules.requireValid(subscriber, criteria);
        requireManages(subscriber, actor);
        requireExistingEndpoint(subscriber);
        Subscription subscription = new Subscription(subscriber, criteria, clock.instant());
        subscriptions.persist(subscription);
        audit.record(actor, "subscription.added", subscription.auditSubject(), null, criteria);
        return subscription;
    }

    public Subscription edit(
            EntityRef ref, Precondition precondition, UnaryOperator<SubscriptionCriteria> change, Actor actor) {
        Subscription subscription = requireLocked(ref, precondition, actor);
        SubscriptionCriteria before = subscription.criteria();
        SubscriptionCriteria after = change.apply(before);
        SubscriptionRules.requireValid(subscription.subscriber(), after);
        if (!after.equals(before)) {
            subscription.edit(after, clock.instant());
            audit.record(actor, "subscription.edited", subscription.auditSubject(), before, after);
        }
        return subscription;
    }

    public void cancel(EntityRef ref, Precondition precondition, Actor actor) {
        Subscription subscription = requireLocked(ref, precondition, actor);
        subscriptions.delete(subscription);
        audit.record(actor, Subscription.CANCELLED, subscription.auditSubject(), subscription.criteria(), null);
    }

    public Subscription get(EntityRef ref, Actor actor) {
        return ref.id()
                .flatMap(id -> subscriptions.findByIdOptional(id))
                .filter(found -> maySee(found.subscriber(), actor))
                .orElseThrow(() -> ref.notFound(SUBJECT));
    }

    /** @throws dev.debrief.platform.problem.ProblemException VALIDATION_FAILED for an unknown event type */
    public List<Subscription> list(SubscriptionFilter filter, PageRequest page, Actor actor) {
        String eventType = filter.eventType();
        if (eventType != null && !EventTypePatterns.isType(eventType)) {
            throw ParameterProblems.invalid(
                    "eventType", eventType, "must be an event type like dev.debrief.incident.resolved.v1");
        }
        Optional<Set<String>> owners = actor.isAdmin() ? Optional.empty() : Optional.of(contacts.handlesOf(actor));
        Optional<UUID> before = page.after().map(position -> UUID.fromString(position.get(0)));
        return subscriptions.findBefore(filter, owners, before, page.fetchSize());
    }

    /**
     * The subscriptions that include a notification, whoever may see it. An unknown severity matches every minimum.
     *
     * @param attributes of its subject
     * @param participants who owns its subject or takes part in it
     */
    public List<SubscriptionMatch> match(
            Notification notification, SubjectAttributes attributes, Collection<String> participants) {
        return subscriptions.findMatches(
                EventTypePatterns.patternsFor(notification.eventType()),
                notification.severity(),
                attributes,
                participants);
    }

    private Subscription requireLocked(EntityRef ref, Precondition precondition, Actor actor) {
        Subscription subscription = ref.id()
                .flatMap(subscriptions::findLocked)
                .filter(found -> maySee(found.subscriber(), actor))
                .orElseThrow(() -> ref.notFound(SUBJECT));
        requireManages(subscription.subscriber(), actor);
        precondition.require(subscription.revision());
        return subscription;
    }

    private void requireManages(Subscriber subscriber, Actor actor) {
        if (!actor.isAdmin() && !isOwn(subscriber, actor)) {
            throw SubscriptionProblem.NOT_YOUR_SUBSCRIPTION.because(
                    "You can subscribe yourself and your teams. Ask an admin to subscribe others, endpoints and"
                            + " everybody.");
        }
    }

    /** Everybody sees what everybody is subscribed to. */
    private boolean maySee(Subscriber subscriber, Actor actor) {
        return actor.isAdmin() || subscriber.everybody() || isOwn(subscriber, actor);
    }

    private boolean isOwn(Subscriber subscriber, Actor actor) {
        String contact = subscriber.contact();
        return contact != null && contacts.actsFor(contact, actor);
    }

    private void requireExistingEndpoint(Subscriber subscriber) {
        UUID endpoint = subscriber.endpointId();
        if (endpoint != null && !endpoints.exists(endpoint)) {
            throw SubscriptionProblem.INVALID_SUBSCRIPTION
                    .because("Endpoint " + endpoint + " does not exist. Add it first.")
                    .at("/endpoint", "must be the id of an existing endpoint");
        }
    }
}

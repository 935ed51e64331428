package dev.debrief.notifications.subscription;

import dev.debrief.notifications.contact.ContactService;
import dev.debrief.notifications.endpoint.EndpointService;
import dev.debrief.notifications.notification.Notification;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.problem.ProblemException;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The use cases of subscriptions. People manage their own and those of their teams, admins manage all. */
@ApplicationScoped
@Transactional
public class SubscriptionService {

    private static final String SUBJECT = "subscription";

    private final SubscriptionRepository subscriptions;
    private final ContactService contacts;
    private final EndpointService endpoints;
    private final AuditLog audit;
    private final Clock clock;

    SubscriptionService(
            SubscriptionRepository subscriptions,
            ContactService contacts,
            EndpointService endpoints,
            AuditLog audit,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.contacts = contacts;
        this.endpoints = endpoints;
        this.audit = audit;
        this.clock = clock;
    }

    public Subscription subscribe(Subscriber subscriber, SubscriptionCriteria criteria, Actor actor) {
        requireValid(subscriber, criteria);
        if (!mayManage(subscriber, actor)) {
            throw SubscriptionProblem.NOT_YOUR_SUBSCRIPTION.because(
                    "You can subscribe yourself and your teams. Ask an admin to subscribe others and endpoints.");
        }
        requireExistingSubscriber(subscriber);
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
        requireValid(subscription.subscriber(), after);
        if (!after.equals(before)) {
            subscription.edit(after, clock.instant());
            audit.record(actor, "subscription.edited", subscription.auditSubject(), before, after);
        }
        return subscription;
    }

    public void cancel(EntityRef ref, Precondition precondition, Actor actor) {
        Subscription subscription = requireLocked(ref, precondition, actor);
        subscriptions.delete(subscription);
        audit.record(actor, "subscription.cancelled", subscription.auditSubject(), subscription.criteria(), null);
    }

    public Subscription get(EntityRef ref, Actor actor) {
        return ref.id()
                .flatMap(id -> subscriptions.findByIdOptional(id))
                .filter(found -> mayManage(found.subscriber(), actor))
                .orElseThrow(() -> ref.notFound(SUBJECT));
    }

    public List<Subscription> list(PageRequest page, Actor actor) {
        Optional<Set<String>> owners = actor.isAdmin() ? Optional.empty() : Optional.of(actor.handles());
        Optional<UUID> before = page.after().map(position -> UUID.fromString(position.get(0)));
        return subscriptions.findBefore(owners, before, page.fetchSize());
    }

    /**
     * The subscribers of a notification.
     *
     * @param participants who takes part in its subject; asked only if a subscription depends on it
     */
    public List<Subscriber> subscribers(Notification notification, Supplier<Set<String>> participants) {
        List<Subscription> candidates =
                subscriptions.findByPatterns(EventTypePatterns.patternsFor(notification.eventType()));
        Set<String> involved = candidates.stream().anyMatch(Subscription::isOnlyOwn) ? participants.get() : Set.of();
        return candidates.stream()
                .filter(subscription -> subscription.matches(notification, involved))
                .map(Subscription::subscriber)
                .distinct()
                .toList();
    }

    private Subscription requireLocked(EntityRef ref, Precondition precondition, Actor actor) {
        Subscription subscription = ref.id()
                .flatMap(subscriptions::findLocked)
                .filter(found -> mayManage(found.subscriber(), actor))
                .orElseThrow(() -> ref.notFound(SUBJECT));
        precondition.require(subscription.revision());
        return subscription;
    }

    private static boolean mayManage(Subscriber subscriber, Actor actor) {
        String contact = subscriber.contact();
        return actor.isAdmin() || (contact != null && actor.handles().contains(contact));
    }

    private void requireExistingSubscriber(Subscriber subscriber) {
        String contact = subscriber.contact();
        if (contact != null && contacts.find(contact).isEmpty()) {
            throw invalid("Contact " + contact + " does not exist. Add it first.")
                    .at("/contact", "must be the handle of an existing contact");
        }
        UUID endpoint = subscriber.endpointId();
        if (endpoint != null && endpoints.target(endpoint) == null) {
            throw invalid("Endpoint " + endpoint + " does not exist. Add it first.")
                    .at("/endpoint", "must be the id of an existing endpoint");
        }
    }

    private static void requireValid(Subscriber subscriber, SubscriptionCriteria criteria) {
        if (!subscriber.hasExactlyOneTarget()) {
            throw invalid("A subscription needs either a contact or an endpoint.")
                    .at("/contact", "is required without endpoint, and not allowed with it");
        }
        if (criteria.onlyOwn() && subscriber.contact() == null) {
            throw invalid("onlyOwn is not supported for endpoints.").at("/onlyOwn", "must be false for an endpoint");
        }
        for (int i = 0; i < criteria.eventTypes().size(); i++) {
            Optional<String> violation =
                    EventTypePatterns.violation(criteria.eventTypes().get(i));
            if (violation.isPresent()) {
                throw invalid("'" + criteria.eventTypes().get(i) + "' is not a known event type.")
                        .at("/eventTypes/" + i, violation.get());
            }
        }
    }

    private static ProblemException invalid(String detail) {
        return SubscriptionProblem.INVALID_SUBSCRIPTION.because(detail);
    }
}

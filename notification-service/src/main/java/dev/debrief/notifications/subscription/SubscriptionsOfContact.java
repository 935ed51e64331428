package dev.debrief.notifications.subscription;

import dev.debrief.notifications.contact.ContactSubscriptions;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;

/** Cancels the subscriptions of a contact that is removed. */
@ApplicationScoped
class SubscriptionsOfContact implements ContactSubscriptions {

    private final SubscriptionRepository subscriptions;
    private final AuditLog audit;

    SubscriptionsOfContact(SubscriptionRepository subscriptions, AuditLog audit) {
        this.subscriptions = subscriptions;
        this.audit = audit;
    }

    @Override
    public void cancelAll(String handle, Actor actor) {
        for (Subscription subscription : subscriptions.findLockedOf(handle)) {
            subscriptions.delete(subscription);
            audit.record(actor, Subscription.CANCELLED, subscription.auditSubject(), subscription.criteria(), null);
        }
        subscriptions.flush();
    }
}

package dev.debrief.notifications.subscription;

import dev.debrief.notifications.notification.Notification;
import dev.debrief.notifications.notification.Severity;
import dev.debrief.platform.audit.AuditSubject;
import dev.debrief.platform.identity.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A subscription of a contact or an endpoint to events. */
@Entity
public class Subscription {

    @Id
    private UUID id;

    private @Nullable String contactHandle;
    private @Nullable UUID endpointId;
    private List<String> eventTypes;

    @Enumerated(EnumType.STRING)
    private Severity minimumSeverity;

    private boolean onlyOwn;
    private long revision;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected Subscription() {}

    Subscription(Subscriber subscriber, SubscriptionCriteria criteria, Instant now) {
        this.id = Ids.next();
        this.contactHandle = subscriber.contact();
        this.endpointId = subscriber.endpointId();
        this.eventTypes = criteria.eventTypes();
        this.minimumSeverity = criteria.minimumSeverity();
        this.onlyOwn = criteria.onlyOwn();
        this.revision = 1;
        this.createdAt = now;
        this.updatedAt = now;
    }

    void edit(SubscriptionCriteria criteria, Instant now) {
        eventTypes = criteria.eventTypes();
        minimumSeverity = criteria.minimumSeverity();
        onlyOwn = criteria.onlyOwn();
        revision++;
        updatedAt = now;
    }

    /** Whether the subscription includes a notification of a matching type. An unknown severity always matches. */
    boolean matches(Notification notification, Set<String> involved) {
        Severity severity = notification.severity();
        boolean severeEnough = severity == null || severity.isAtLeast(minimumSeverity);
        return severeEnough && (!onlyOwn || (contactHandle != null && involved.contains(contactHandle)));
    }

    /** Whether it is limited to subjects that the contact takes part in. */
    boolean isOnlyOwn() {
        return onlyOwn;
    }

    AuditSubject auditSubject() {
        return AuditSubject.of("subscription", id);
    }

    public UUID id() {
        return id;
    }

    public Subscriber subscriber() {
        return new Subscriber(contactHandle, endpointId);
    }

    public SubscriptionCriteria criteria() {
        return new SubscriptionCriteria(eventTypes, minimumSeverity, onlyOwn);
    }

    public long revision() {
        return revision;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}

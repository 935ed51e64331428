package dev.debrief.notifications.subscription;

import dev.debrief.notifications.notification.Frequency;
import dev.debrief.notifications.notification.Severity;
import dev.debrief.platform.audit.AuditSubject;
import dev.debrief.platform.identity.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A subscription of a person, a team, an endpoint or everybody to events. */
@Entity
public class Subscription {

    /** The audited action that ends it. */
    static final String CANCELLED = "subscription.cancelled";

    @Id
    private UUID id;

    private @Nullable String contactHandle;
    private @Nullable UUID endpointId;
    private boolean everybody;
    private List<String> eventTypes;

    @Enumerated(EnumType.STRING)
    private Severity minimumSeverity;

    private List<String> services;
    private List<String> teams;
    private List<String> labels;
    private List<String> owners;
    private boolean onlyOwn;

    @Enumerated(EnumType.STRING)
    private Frequency frequency;

    private long revision;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected Subscription() {}

    @SuppressWarnings("NullAway.Init")
    Subscription(Subscriber subscriber, SubscriptionCriteria criteria, Instant now) {
        this.id = Ids.next();
        this.contactHandle = subscriber.contact();
        this.endpointId = subscriber.endpointId();
        this.everybody = subscriber.everybody();
        apply(criteria);
        this.revision = 1;
        this.createdAt = now;
        this.updatedAt = now;
    }

    void edit(SubscriptionCriteria criteria, Instant now) {
        apply(criteria);
        revision++;
        updatedAt = now;
    }

    private void apply(SubscriptionCriteria criteria) {
        eventTypes = criteria.eventTypes();
        minimumSeverity = criteria.minimumSeverity();
        services = criteria.services();
        teams = criteria.teams();
        labels = criteria.labels();
        owners = criteria.owners();
        onlyOwn = criteria.onlyOwn();
        frequency = criteria.frequency();
    }

    AuditSubject auditSubject() {
        return AuditSubject.of("subscription", id);
    }

    public UUID id() {
        return id;
    }

    public Subscriber subscriber() {
        return new Subscriber(contactHandle, endpointId, everybody);
    }

    public SubscriptionCriteria criteria() {
        return new SubscriptionCriteria(
                eventTypes, minimumSeverity, services, teams, labels, owners, onlyOwn, frequency);
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

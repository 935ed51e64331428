package dev.debrief.notifications.delivery;

import dev.debrief.notifications.channel.Outcome;
import dev.debrief.notifications.channel.Recipient;
import dev.debrief.notifications.channel.SendResult;
import dev.debrief.notifications.notification.Notification;
import dev.debrief.platform.audit.AuditSubject;
import dev.debrief.platform.identity.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A notification for one recipient on one channel. */
@Entity
public class Delivery {

    @Id
    private UUID id;

    private String eventId;
    private String eventType;
    private UUID subjectId;

    private String channel;

    private String recipient;
    private String recipientName;
    private String concurrencyKey;
    /** As JSON, because a newer version may have written what this one cannot read. */
    @JdbcTypeCode(SqlTypes.JSON)
    private String notification;

    @Enumerated(EnumType.STRING)
    private DeliveryState state;

    private int attempts;
    private int attemptsInRound;
    private @Nullable String reason;
    private @Nullable Instant nextAt;
    private @Nullable UUID lease;
    private @Nullable Instant leasedUntil;
    private @Nullable Instant deliveredAt;
    private long revision;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Delivery() {}

    /** @param content the notification as JSON */
    Delivery(Recipient recipient, Notification notification, String content, Instant now) {
        this.id = Ids.next();
        this.eventId = notification.eventId();
        this.eventType = notification.eventType();
        this.subjectId = notification.subjectId();
        this.channel = recipient.channel();
        this.recipient = recipient.id();
        this.recipientName = recipient.name();
        this.concurrencyKey = recipient.concurrencyKey();
        this.notification = content;
        this.state = DeliveryState.PENDING;
        this.nextAt = now;
        this.revision = 1;
        this.createdAt = now;
    }

    /** Assigns the delivery to a worker until the lease ends or {@link #recordAttempt} returns it. */
    void assignLease(UUID lease) {
        this.lease = lease;
    }

    /**
     * Records an attempt. A worker that lost its lease changes the state only with a success.
     *
     * @param random from 0 to 1, jitter of the next attempt
     */
    List<DeliveryDomainEvent> recordAttempt(UUID lease, SendResult attempt, Instant now, double random) {
        attempts++;
        revision++;
        boolean ownsLease = lease.equals(this.lease);
        if (state != DeliveryState.PENDING || (!ownsLease && !attempt.succeeded())) {
            return List.of();
        }
        this.lease = null;
        leasedUntil = null;
        attemptsInRound++;
        if (attempt.succeeded()) {
            state = DeliveryState.DELIVERED;
            deliveredAt = now;
            nextAt = null;
            reason = null;
            return List.of();
        }
        reason = attempt.detail();
        Optional<Duration> delay = attempt.outcome() == Outcome.REJECTED || attempt.gone()
                ? Optional.empty()
                : RetrySchedule.delayAfter(attemptsInRound, attempt.retryAfter(), random);
        nextAt = delay.map(now::plus).orElse(null);
        if (delay.isPresent()) {
            return List.of();
        }
        state = DeliveryState.DEAD;
        return List.of(new DeliveryDomainEvent.Failed(reason, now));
    }

    /** Cancels the delivery because the recipient may no longer see its subject. */
    void withdraw() {
        state = DeliveryState.WITHDRAWN;
        nextAt = null;
        lease = null;
        leasedUntil = null;
        revision++;
    }

    /** Starts a new round of attempts immediately. */
    void redeliver(Instant now) {
        if (state == DeliveryState.WITHDRAWN) {
            throw DeliveryProblem.NOT_REDELIVERABLE.because(
                    "The recipient may no longer see the subject of this delivery.");
        }
        state = DeliveryState.PENDING;
        attemptsInRound = 0;
        nextAt = now;
        revision++;
    }

    AuditSubject auditSubject() {
        return AuditSubject.of("delivery", id);
    }

    public UUID id() {
        return id;
    }

    public String eventId() {
        return eventId;
    }

    public String eventType() {
        return eventType;
    }

    public String channel() {
        return channel;
    }

    public String recipient() {
        return recipient;
    }

    public String recipientName() {
        return recipientName;
    }

    String notification() {
        return notification;
    }

    public DeliveryState state() {
        return state;
    }

    public int attempts() {
        return attempts;
    }

    public @Nullable String reason() {
        return reason;
    }

    public @Nullable Instant nextAt() {
        return nextAt;
    }

    public @Nullable Instant deliveredAt() {
        return deliveredAt;
    }

    public long revision() {
        return revision;
    }

    public Instant createdAt() {
        return createdAt;
    }
}

package dev.debrief.notifications.delivery;

import dev.debrief.notifications.channel.ChannelKind;
import dev.debrief.notifications.channel.Outcome;
import dev.debrief.notifications.channel.SendResult;
import dev.debrief.notifications.notification.Notification;
import dev.debrief.platform.identity.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One notification on its way to one recipient. */
@Entity
public class Delivery {

    @Id
    private UUID id;

    private String eventId;
    private String eventType;
    private UUID subjectId;

    @Enumerated(EnumType.STRING)
    private ChannelKind channel;

    private String recipient;
    private String recipientName;
    private String concurrencyKey;
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

    /** A worker may try it from now on, until its lease ends or is returned by {@link #tried}. */
    void leased(UUID lease) {
        this.lease = lease;
    }

    /**
     * Takes note of a try. A worker that lost its lease changes the state only when it brings good news.
     *
     * @param random from 0 to 1, spreads the next try
     */
    void tried(UUID lease, SendResult attempt, Instant now, double random) {
        attempts++;
        revision++;
        boolean ownsLease = lease.equals(this.lease);
        if (state != DeliveryState.PENDING || (!ownsLease && !attempt.succeeded())) {
            return;
        }
        this.lease = null;
        leasedUntil = null;
        attemptsInRound++;
        if (attempt.succeeded()) {
            state = DeliveryState.DELIVERED;
            deliveredAt = now;
            nextAt = null;
            reason = null;
            return;
        }
        reason = attempt.detail();
        Optional<Duration> pause = attempt.outcome() == Outcome.REJECTED || attempt.gone()
                ? Optional.empty()
                : RetrySchedule.delayAfter(attemptsInRound, attempt.retryAfter(), random);
        state = pause.isPresent() ? DeliveryState.PENDING : DeliveryState.DEAD;
        nextAt = pause.map(now::plus).orElse(null);
    }

    /** The recipient may no longer see what it is about. */
    void withdraw() {
        state = DeliveryState.WITHDRAWN;
        nextAt = null;
        lease = null;
        leasedUntil = null;
        revision++;
    }

    /** Begins a new round of attemptsInRound, now. */
    void redeliver(Instant now) {
        if (state == DeliveryState.WITHDRAWN) {
            throw DeliveryProblem.NOT_REDELIVERABLE.because(
                    "The recipient may no longer see what this delivery is about.");
        }
        state = DeliveryState.PENDING;
        attemptsInRound = 0;
        nextAt = now;
        revision++;
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

    public ChannelKind channel() {
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

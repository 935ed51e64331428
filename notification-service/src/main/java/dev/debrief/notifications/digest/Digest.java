package dev.debrief.notifications.digest;

import dev.debrief.notifications.channel.Recipient;
import dev.debrief.notifications.notification.Frequency;
import dev.debrief.notifications.notification.Reason;
import dev.debrief.platform.identity.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was collected for one recipient until it was due. */
@Entity
class Digest {

    @Id
    private UUID id;

    private String channel;
    private String recipient;
    private String recipientName;
    private String concurrencyKey;

    @Enumerated(EnumType.STRING)
    private Reason reason;

    @Enumerated(EnumType.STRING)
    private Frequency frequency;

    private Instant closedAt;

    @SuppressWarnings("NullAway.Init")
    protected Digest() {}

    Digest(Recipient recipient, Frequency frequency, Instant now) {
        this.id = Ids.next();
        this.channel = recipient.channel();
        this.recipient = recipient.id();
        this.recipientName = recipient.name();
        this.concurrencyKey = recipient.concurrencyKey();
        this.reason = recipient.reason();
        this.frequency = frequency;
        this.closedAt = now;
    }

    UUID id() {
        return id;
    }

    String recipientId() {
        return recipient;
    }

    /** @param notBefore {@link Recipient#notBefore} */
    Recipient recipient(@Nullable Instant notBefore) {
        return new Recipient(channel, recipient, recipientName, concurrencyKey, reason, notBefore);
    }

    String channel() {
        return channel;
    }

    Frequency frequency() {
        return frequency;
    }

    Instant closedAt() {
        return closedAt;
    }
}

package dev.debrief.notifications.delivery;

import dev.debrief.notifications.channel.Outcome;
import dev.debrief.notifications.channel.SendResult;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An attempt to send a delivery. */
@Entity
@IdClass(DeliveryAttempt.Key.class)
public class DeliveryAttempt {

    /** The number counts all attempts of a delivery, including those after a redelivery. */
    public record Key(UUID deliveryId, int number) implements Serializable {}

    @Id
    private UUID deliveryId;

    @Id
    private int number;

    private Instant at;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private @Nullable Integer status;
    private long latencyMs;
    private String detail;
    private @Nullable String snippet;

    @SuppressWarnings("NullAway.Init")
    protected DeliveryAttempt() {}

    DeliveryAttempt(Delivery delivery, SendResult attempt, Instant at, Duration latency) {
        this.deliveryId = delivery.id();
        this.number = delivery.attempts();
        this.at = at;
        this.outcome = attempt.outcome();
        this.status = attempt.status();
        this.latencyMs = latency.toMillis();
        this.detail = attempt.detail();
        this.snippet = attempt.snippet();
    }

    public int number() {
        return number;
    }

    public Instant at() {
        return at;
    }

    public Outcome outcome() {
        return outcome;
    }

    public @Nullable Integer status() {
        return status;
    }

    public long latencyMs() {
        return latencyMs;
    }

    public String detail() {
        return detail;
    }

    public @Nullable String snippet() {
        return snippet;
    }
}

package dev.debrief.incidents.ingress.received;

import dev.debrief.incidents.ingress.source.IngressSource;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A received delivery without its content, which is large. Statements insert and change it. */
@Entity
@Immutable
@Table(name = "ingress_delivery")
public class ReceivedDelivery {

    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "source_id")
    private IngressSource source;

    private Instant receivedAt;
    private Instant firstReceivedAt;

    @Enumerated(EnumType.STRING)
    private DeliveryState state;

    private @Nullable String reason;
    private int repetitions;
    private List<UUID> incidentIds;
    private @Nullable Instant mappedAt;

    @SuppressWarnings("NullAway.Init")
    protected ReceivedDelivery() {}

    public UUID id() {
        return id;
    }

    public String sourceKey() {
        return source.key();
    }

    UUID sourceId() {
        return source.id();
    }

    /** For alerts, when it was received last. */
    public Instant receivedAt() {
        return receivedAt;
    }

    public Instant firstReceivedAt() {
        return firstReceivedAt;
    }

    public DeliveryState state() {
        return state;
    }

    /** Why it was ignored or is in quarantine. */
    public @Nullable String reason() {
        return reason;
    }

    /** How often the sender repeated it. */
    public int repetitions() {
        return repetitions;
    }

    /** Incidents that it opened or changed. */
    public List<UUID> incidentIds() {
        return List.copyOf(incidentIds);
    }

    /** When it was mapped, ignored or put in quarantine. */
    public @Nullable Instant mappedAt() {
        return mappedAt;
    }
}

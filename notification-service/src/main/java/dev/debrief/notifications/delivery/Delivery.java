package dev.debrief.notifications.delivery;

import dev.debrief.notifications.channel.Outcome;
import dev.debrief.platform.audit.AuditSubject;
import dev.debrief.platform.job.Job;
import dev.debrief.platform.job.JobState;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A notification for one recipient on one channel, sent by a job with the same id, which has all that changes. */
@Entity
@Immutable
public class Delivery {

    @Id
    private UUID id;

    @OneToOne(optional = false)
    @JoinColumn(name = "id", insertable = false, updatable = false)
    private Job job;

    private String eventId;
    private String eventType;
    private String channel;
    private String recipient;
    private String recipientName;
    private @Nullable String outcome;

    @SuppressWarnings("NullAway.Init")
    protected Delivery() {}

    /** What follows from the end of its job. */
    List<DeliveryDomainEvent> finished(Instant at) {
        return job.state() == JobState.DEAD
                ? List.of(new DeliveryDomainEvent.Failed(Objects.requireNonNull(job.reason()), at))
                : List.of();
    }

    /**
     * @param entitled whether its recipient may see its subject
     * @throws dev.debrief.platform.problem.ProblemException otherwise, or if it is withdrawn
     */
    void requireRedeliverable(boolean entitled) {
        if (!entitled || job.state() == JobState.WITHDRAWN) {
            throw DeliveryProblem.NOT_REDELIVERABLE.because(DeliveryEntitlement.LOST);
        }
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

    public DeliveryState state() {
        return DeliveryState.of(job.state());
    }

    public int attempts() {
        return job.attempts();
    }

    public @Nullable String reason() {
        return job.reason();
    }

    /** Of the last attempt; null before the first one has ended. */
    public @Nullable Outcome outcome() {
        return outcome == null ? null : SendResults.outcomeOf(outcome);
    }

    public @Nullable Instant nextAt() {
        return job.nextAt();
    }

    public @Nullable Instant deliveredAt() {
        return job.succeededAt();
    }

    public long revision() {
        return job.revision();
    }

    public Instant createdAt() {
        return job.createdAt();
    }
}

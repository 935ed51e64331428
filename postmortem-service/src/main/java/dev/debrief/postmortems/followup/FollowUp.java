package dev.debrief.postmortems.followup;

import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.postmortem.AcceptedAction;
import dev.debrief.postmortems.postmortem.FollowUpOutcome;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A follow-up review that was held. */
@Entity
@Immutable
public class FollowUp {

    @Id
    private UUID id;

    private UUID postmortemId;
    private Instant heldAt;
    private String outcome;
    private @Nullable LocalDate nextReviewOn;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<AcceptedAction> accepted;

    private String byHandle;
    private String byName;
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected FollowUp() {}

    FollowUp(UUID postmortemId, FollowUpOutcome held, Actor by, Instant now) {
        this.id = Ids.next();
        this.postmortemId = postmortemId;
        this.heldAt = held.heldAt();
        this.outcome = held.outcome();
        this.nextReviewOn = held.nextReviewOn();
        this.accepted = held.accepted();
        this.byHandle = by.handle();
        this.byName = by.displayName();
        this.recordedAt = now;
    }

    public UUID postmortemId() {
        return postmortemId;
    }

    public Instant heldAt() {
        return heldAt;
    }

    public String outcome() {
        return outcome;
    }

    public @Nullable LocalDate nextReviewOn() {
        return nextReviewOn;
    }

    public List<AcceptedAction> accepted() {
        return accepted;
    }

    public String byHandle() {
        return byHandle;
    }

    public String byName() {
        return byName;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}

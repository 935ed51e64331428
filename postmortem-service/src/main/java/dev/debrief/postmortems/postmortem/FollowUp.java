package dev.debrief.postmortems.postmortem;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.json.StoredJson;
import dev.debrief.platform.security.Actor;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
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

    @Convert(converter = Accepted.class)
    @ColumnTransformer(write = StoredJson.WRITE)
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

    @Converter
    static class Accepted extends StoredJson<List<AcceptedAction>> {
        Accepted() {
            super(new TypeReference<>() {});
        }
    }
}

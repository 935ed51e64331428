package dev.debrief.actions.benefit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** The benefit that an action item is meant to have. */
@Entity
public class ActionItemBenefit {

    @Id
    private UUID actionItemId;

    @Enumerated(EnumType.STRING)
    private ResponseInterval shortens;

    private int minutes;

    private long revision;

    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected ActionItemBenefit() {}

    @SuppressWarnings("NullAway.Init") // change initializes the rest
    ActionItemBenefit(UUID actionItemId, Benefit benefit, Instant now) {
        this.actionItemId = actionItemId;
        change(benefit, now);
    }

    void change(Benefit benefit, Instant now) {
        shortens = benefit.shortens();
        minutes = benefit.minutes();
        revision++;
        updatedAt = now;
    }

    public UUID actionItemId() {
        return actionItemId;
    }

    public Benefit benefit() {
        return new Benefit(shortens, minutes);
    }

    public long revision() {
        return revision;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}

package dev.debrief.actions.reminder;

import dev.debrief.actions.action.content.Owner;
import dev.debrief.platform.identity.Ids;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Holds back the reminders of a due date until a day. */
@Entity
class ActionItemSnooze {

    @Id
    private UUID id;

    private UUID actionItemId;

    /** The due date that it is about; it does not hold back the reminders of another one. */
    private LocalDate dueOn;

    private LocalDate snoozedUntil;

    private String reason;

    private Instant snoozedAt;

    @AttributeOverride(name = "handle", column = @Column(name = "snoozed_by_handle"))
    @AttributeOverride(name = "displayName", column = @Column(name = "snoozed_by_name"))
    private Owner snoozedBy;

    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected ActionItemSnooze() {}

    ActionItemSnooze(UUID actionItemId, LocalDate dueOn, LocalDate until, String reason, Owner by, Instant now) {
        this.id = Ids.next();
        this.actionItemId = actionItemId;
        this.dueOn = dueOn;
        this.snoozedUntil = until;
        this.reason = reason;
        this.snoozedAt = now;
        this.snoozedBy = by;
    }

    /** Ends it before its day. */
    void end(Instant now) {
        endedAt = now;
    }

    LocalDate snoozedUntil() {
        return snoozedUntil;
    }

    String reason() {
        return reason;
    }

    /** Whether it holds back reminders on a day. */
    boolean isActiveOn(LocalDate day) {
        return endedAt == null && day.isBefore(snoozedUntil);
    }
}

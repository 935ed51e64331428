package dev.debrief.actions.reminder;

import dev.debrief.actions.reminder.ReminderLadder.Step;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A due date that an action item has, or has had, while the team was committed to it. At most one of an item is
 * watched: its current one, while work remains. What was sent for a date is not sent again if the item gets it back,
 * unless what the item was for has happened again.
 */
@Entity
@Table(name = "action_item_due_date")
class DueDate {

    @Embeddable
    record Key(UUID actionItemId, LocalDate dueOn) {}

    @EmbeddedId
    private Key key;

    private @Nullable Instant watchedSince;

    /** The last step of the reminders that was sent, in days before the due date. */
    private @Nullable Integer lastReminder;

    private int remindersSent;

    private int escalationLevel;

    @SuppressWarnings("NullAway.Init")
    protected DueDate() {}

    DueDate(UUID actionItemId, LocalDate dueOn) {
        this.key = new Key(actionItemId, dueOn);
    }

    /** The item has this due date now, and the team is committed to it. What came before is not made up for. */
    void watch(Instant now) {
        watchedSince = now;
    }

    /** What was sent for it was for work that is finished: it is reminded and escalated as if it were new. */
    void startOver() {
        lastReminder = null;
        remindersSent = 0;
        escalationLevel = 0;
    }

    /** The item has another due date or none, or no work remains. */
    void release() {
        watchedSince = null;
    }

    /**
     * Sends the reminder that is due; of several, which were missed or held back, the last.
     *
     * @param heldBackUntil the end of the last snooze; null without one
     * @return how many days are left; empty if no reminder is due, or the due date has passed
     */
    Optional<Integer> remind(ReminderLadder ladder, @Nullable LocalDate heldBackUntil, Instant now) {
        int daysLeft = ladder.daysLeft(dueOn(), now);
        Optional<Step> due = remaining(ladder, heldBackUntil).stream()
                .filter(step -> !step.at().isAfter(now))
                .reduce((earlier, later) -> later);
        if (due.isEmpty() || daysLeft < 0) {
            return Optional.empty();
        }
        lastReminder = due.get().daysBefore();
        remindersSent++;
        return Optional.of(daysLeft);
    }

    /** When the next reminder is sent, which may be at once. As {@link #remind}. */
    Optional<Instant> nextReminder(ReminderLadder ladder, @Nullable LocalDate heldBackUntil, Instant now) {
        return ladder.daysLeft(dueOn(), now) < 0
                ? Optional.empty()
                : remaining(ladder, heldBackUntil).stream().findFirst().map(Step::at);
    }

    private List<Step> remaining(ReminderLadder ladder, @Nullable LocalDate heldBackUntil) {
        Instant since = watchedSince;
        return since == null ? List.of() : ladder.steps(dueOn(), since, lastReminder, heldBackUntil);
    }

    /** Moves to the level that is reached by now. @return each level on the way, in order */
    List<EscalationSchedule.Step> escalate(EscalationSchedule schedule, Instant now) {
        List<EscalationSchedule.Step> reached = new ArrayList<>();
        Optional<EscalationSchedule.Step> next = nextEscalation(schedule);
        while (next.isPresent() && !next.get().at().isAfter(now)) {
            reached.add(next.get());
            escalationLevel = next.get().number();
            next = nextEscalation(schedule);
        }
        return reached;
    }

    Optional<EscalationSchedule.Step> nextEscalation(EscalationSchedule schedule) {
        return lastDay(schedule).flatMap(day -> schedule.after(escalationLevel, day));
    }

    private Optional<LocalDate> lastDay(EscalationSchedule schedule) {
        return Optional.ofNullable(watchedSince).map(since -> schedule.lastDay(dueOn(), since));
    }

    UUID actionItemId() {
        return key.actionItemId();
    }

    LocalDate dueOn() {
        return key.dueOn();
    }

    int remindersSent() {
        return remindersSent;
    }

    /** 0 before the first. */
    int escalationLevel() {
        return escalationLevel;
    }
}

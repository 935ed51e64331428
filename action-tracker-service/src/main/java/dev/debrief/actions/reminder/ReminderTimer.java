package dev.debrief.actions.reminder;

import dev.debrief.actions.action.ActionItem;
import dev.debrief.actions.action.DeadlineEventService;
import dev.debrief.actions.action.DueDateService;
import dev.debrief.actions.escalation.EscalationPolicyService;
import dev.debrief.platform.time.OrganisationClock;
import dev.debrief.platform.timer.DueTimer;
import dev.debrief.platform.timer.TimerHandler;
import dev.debrief.platform.timer.Timers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reminds owners of due dates that are near. An item has one timer, which is armed for the next step of its due date
 * each time. After a downtime, the last step that was missed is sent.
 */
@ApplicationScoped
class ReminderTimer implements TimerHandler {

    static final String KIND = "action-item-due-soon";

    private final DueDateService items;
    private final DeadlineEventService events;
    private final DueDateRepository dueDates;
    private final SnoozeRepository snoozes;
    private final EscalationPolicyService policies;
    private final Timers timers;
    private final OrganisationClock organisation;
    private final Clock clock;

    ReminderTimer(
            DueDateService items,
            DeadlineEventService events,
            DueDateRepository dueDates,
            SnoozeRepository snoozes,
            EscalationPolicyService policies,
            Timers timers,
            OrganisationClock organisation,
            Clock clock) {
        this.items = items;
        this.events = events;
        this.dueDates = dueDates;
        this.snoozes = snoozes;
        this.policies = policies;
        this.timers = timers;
        this.organisation = organisation;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void fire(DueTimer due) {
        UUID id = UUID.fromString(due.subjectId());
        ActionItem item = items.lock(id).orElseThrow();
        Instant now = FiringTime.of(due, clock);
        dueDates.findWatched(id).ifPresent(dueDate -> {
            dueDate.remind(ladder(), heldBackUntil(dueDate), now)
                    .ifPresent(daysLeft -> events.publishDueSoon(item, dueDate.dueOn(), daysLeft));
            armFrom(now, dueDate);
        });
    }

    /** Arms the timer of an item for the next reminder, or disarms it if there is none. */
    void arm(DueDate dueDate) {
        armFrom(clock.instant(), dueDate);
    }

    private void armFrom(Instant now, DueDate dueDate) {
        String subject = dueDate.actionItemId().toString();
        nextFrom(now, dueDate).ifPresentOrElse(at -> timers.arm(KIND, subject, at), () -> timers.disarm(KIND, subject));
    }

    void disarm(UUID actionItemId) {
        timers.disarm(KIND, actionItemId.toString());
    }

    Optional<Instant> next(DueDate dueDate) {
        return nextFrom(clock.instant(), dueDate);
    }

    private Optional<Instant> nextFrom(Instant now, DueDate dueDate) {
        return dueDate.nextReminder(ladder(), heldBackUntil(dueDate), now);
    }

    private ReminderLadder ladder() {
        return new ReminderLadder(
                organisation.zone(), policies.current().settings().reminderDays());
    }

    private @Nullable LocalDate heldBackUntil(DueDate dueDate) {
        return snoozes.findLast(dueDate.actionItemId(), dueDate.dueOn())
                .map(ActionItemSnooze::snoozedUntil)
                .orElse(null);
    }
}

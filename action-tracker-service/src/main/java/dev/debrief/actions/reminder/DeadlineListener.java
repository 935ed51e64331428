package dev.debrief.actions.reminder;

import dev.debrief.actions.action.ActionItem;
import dev.debrief.actions.action.ActionItemDomainEvent;
import dev.debrief.actions.action.ActionItemDomainEvent.Reopened;
import dev.debrief.actions.action.ActionItemListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Arms the timers of an item when its due date or status changes, and disarms those that no longer apply. */
@ApplicationScoped
class DeadlineListener implements ActionItemListener {

    private final DueDateRepository dueDates;
    private final ReminderTimer reminders;
    private final EscalationTimer escalations;
    private final VerificationTimer verifications;
    private final Clock clock;

    DeadlineListener(
            DueDateRepository dueDates,
            ReminderTimer reminders,
            EscalationTimer escalations,
            VerificationTimer verifications,
            Clock clock) {
        this.dueDates = dueDates;
        this.reminders = reminders;
        this.escalations = escalations;
        this.verifications = verifications;
        this.clock = clock;
    }

    @Override
    public void changed(ActionItem item, List<ActionItemDomainEvent> events) {
        watchDueDate(item, events.stream().anyMatch(DeadlineListener::isRecurrence));
        verifications.arm(item);
    }

    private static boolean isRecurrence(ActionItemDomainEvent event) {
        return event instanceof Reopened reopened && reopened.recurredIn() != null;
    }

    /**
     * Only the due date of an item that the team has committed to is watched, while work remains.
     *
     * @param recurred whether what it was for has happened again, so that there is other work to do
     */
    private void watchDueDate(ActionItem item, boolean recurred) {
        Optional<DueDate> watched = dueDates.findWatched(item.id());
        LocalDate before = watched.map(DueDate::dueOn).orElse(null);
        LocalDate current = item.status().isCommitted() ? item.dueOn() : null;
        if (Objects.equals(before, current)) {
            return;
        }
        watched.ifPresent(dueDates::release);
        if (current == null) {
            reminders.disarm(item.id());
            escalations.disarm(item.id());
        } else {
            DueDate dueDate = dueDates.watch(item.id(), current, clock.instant());
            if (recurred) {
                dueDate.startOver();
            }
            reminders.arm(dueDate);
            escalations.arm(dueDate);
        }
    }
}

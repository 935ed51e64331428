package dev.debrief.actions.action;

import dev.debrief.platform.time.OrganisationClock;
import dev.debrief.platform.timer.Timers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Due dates end with their day in the organisation's zone; then an unfinished item is overdue. */
@ApplicationScoped
public class DueDateService {

    static final String TIMER = "action-item-overdue";

    private final OrganisationClock time;
    private final Timers timers;

    DueDateService(OrganisationClock time, Timers timers) {
        this.time = time;
        this.timers = timers;
    }

    /** Since when the item is overdue; empty when it is not. */
    public Optional<Instant> overdueSince(ActionItem item) {
        LocalDate dueOn = item.dueOn();
        return dueOn != null && item.status().isUnfinished() && dueOn.isBefore(today())
                ? Optional.of(time.endOf(dueOn))
                : Optional.empty();
    }

    LocalDate today() {
        return time.today();
    }

    /** When the item will be, or became, overdue if nothing else happens to it. */
    Optional<Instant> end(ActionItem item) {
        LocalDate dueOn = item.dueOn();
        return dueOn != null && item.status().isUnfinished() ? Optional.of(time.endOf(dueOn)) : Optional.empty();
    }

    /** Lets the item fall due as it is now; one that is past its day already falls due at once. */
    void rescheduleTimer(ActionItem item) {
        String subject = item.id().toString();
        end(item).ifPresentOrElse(end -> timers.arm(TIMER, subject, end), () -> timers.disarm(TIMER, subject));
    }
}

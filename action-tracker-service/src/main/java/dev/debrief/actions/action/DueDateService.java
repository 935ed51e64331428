package dev.debrief.actions.action;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.time.OrganisationClock;
import dev.debrief.platform.timer.Timers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Computes due dates: the day ends in the organisation's time zone, then an unfinished item is overdue. */
@ApplicationScoped
public class DueDateService {

    static final String TIMER = "action-item-overdue";

    private final ActionItemRepository items;
    private final OrganisationClock time;
    private final Timers timers;

    DueDateService(ActionItemRepository items, OrganisationClock time, Timers timers) {
        this.items = items;
        this.time = time;
        this.timers = timers;
    }

    /** The item of a timer, locked until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<ActionItem> lock(UUID id) {
        return items.findForUpdate(EntityRef.of(id));
    }

    /** The end of the due day of an overdue item; empty when the item is not overdue. */
    public Optional<Instant> overdueSince(ActionItem item) {
        LocalDate dueOn = item.dueOn();
        return dueOn != null && item.status().isUnfinished() && dueOn.isBefore(today())
                ? Optional.of(time.endOf(dueOn))
                : Optional.empty();
    }

    LocalDate today() {
        return time.today();
    }

    /** The end of the due day of an unfinished item of a postmortem, in the past or the future. */
    Optional<Instant> deadline(ActionItem item) {
        LocalDate dueOn = item.dueOn();
        return dueOn != null && item.postmortem() != null && item.status().isUnfinished()
                ? Optional.of(time.endOf(dueOn))
                : Optional.empty();
    }

    /**
     * Sets the timer to the end of the item's due day, or cancels it. A day in the past fires at once, for items that
     * were finished when it passed and are not any more.
     */
    void rescheduleTimer(ActionItem item) {
        String subject = item.id().toString();
        deadline(item)
                .ifPresentOrElse(deadline -> timers.arm(TIMER, subject, deadline), () -> timers.disarm(TIMER, subject));
    }
}

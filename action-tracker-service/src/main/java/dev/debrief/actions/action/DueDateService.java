package dev.debrief.actions.action;

import dev.debrief.actions.action.event.ActionItemEventPublisher;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.security.Actor;
import dev.debrief.platform.time.OrganisationClock;
import dev.debrief.platform.timer.Timers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Computes due dates: the day ends in the organisation's time zone, then an unfinished item is overdue. Publishes what
 * happens to an item because time passes.
 */
@ApplicationScoped
public class DueDateService {

    static final String TIMER = "action-item-overdue";

    private static final Actor SERVICE = Actor.system("action-tracker-service");

    private final ActionItemRepository items;
    private final ActionItemEventPublisher events;
    private final AuditLog audit;
    private final OrganisationClock time;
    private final Timers timers;

    DueDateService(
            ActionItemRepository items,
            ActionItemEventPublisher events,
            AuditLog audit,
            OrganisationClock time,
            Timers timers) {
        this.items = items;
        this.events = events;
        this.audit = audit;
        this.time = time;
        this.timers = timers;
    }

    /** The item of a timer, locked until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<ActionItem> lock(UUID id) {
        return items.findForUpdate(EntityRef.of(id));
    }

    /** Publishes a reminder. @param daysLeft 0 on the due day */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publishDueSoon(ActionItem item, LocalDate dueOn, int daysLeft) {
        publish(item, new ActionItemDomainEvent.DueSoon(dueOn, daysLeft), "action-item.reminded");
    }

    /** Publishes an escalation. @param handles who is asked for help */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publishEscalated(ActionItem item, LocalDate dueOn, int level, List<String> handles) {
        publish(
                item,
                new ActionItemDomainEvent.Escalated(level, handles, time.endOf(dueOn)),
                "action-item.escalated");
    }

    /** Publishes that the observation of a completed item is over. @param dueOn the day on which it ended */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publishVerificationDue(ActionItem item, Instant completedAt, LocalDate dueOn) {
        publish(
                item,
                new ActionItemDomainEvent.VerificationDue(completedAt, dueOn),
                "action-item.verification-due");
    }

    private void publish(ActionItem item, ActionItemDomainEvent event, String action) {
        events.publish(item, List.of(event));
        ActionItemAuditSnapshot unchanged = ActionItemAuditSnapshot.of(item);
        audit.record(SERVICE, action, item.auditSubject(), unchanged, unchanged);
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

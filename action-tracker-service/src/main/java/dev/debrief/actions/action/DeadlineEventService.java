package dev.debrief.actions.action;

import dev.debrief.actions.action.event.ActionItemEventPublisher;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.security.Actor;
import dev.debrief.platform.time.OrganisationClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Publishes what happens to an item because time passes. The item stays as it is. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class DeadlineEventService {

    private static final Actor SERVICE = Actor.system("action-tracker-service");

    private final ActionItemEventPublisher events;
    private final AuditLog audit;
    private final OrganisationClock time;

    DeadlineEventService(ActionItemEventPublisher events, AuditLog audit, OrganisationClock time) {
        this.events = events;
        this.audit = audit;
        this.time = time;
    }

    /** Publishes a reminder. @param daysLeft 0 on the due day */
    public void publishDueSoon(ActionItem item, LocalDate dueOn, int daysLeft) {
        publish(item, new ActionItemDomainEvent.DueSoon(dueOn, daysLeft), "action-item.reminded");
    }

    /** Publishes an escalation. @param handles who is asked for help */
    public void publishEscalated(ActionItem item, LocalDate dueOn, int level, List<String> handles) {
        publish(item, new ActionItemDomainEvent.Escalated(level, handles, time.endOf(dueOn)), "action-item.escalated");
    }

    /** Publishes that the observation of a completed item is over. @param dueOn the day on which it ended */
    public void publishVerificationDue(ActionItem item, Instant completedAt, LocalDate dueOn) {
        publish(item, new ActionItemDomainEvent.VerificationDue(completedAt, dueOn), "action-item.verification-due");
    }

    private void publish(ActionItem item, ActionItemDomainEvent event, String action) {
        events.publish(item, List.of(event));
        ActionItemAuditSnapshot unchanged = ActionItemAuditSnapshot.of(item);
        audit.record(SERVICE, action, item.auditSubject(), unchanged, unchanged);
    }
}

package dev.debrief.actions.recurrence;

import dev.debrief.actions.action.ActionItem;
import dev.debrief.actions.action.ActionItemCommands;
import dev.debrief.actions.action.ActionItemTransition;
import dev.debrief.actions.action.TransitionCommand;
import dev.debrief.actions.incident.IncidentDetails;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.audit.AuditSubject;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Decides about recurrences in the transaction of the caller, who has locked the action item. */
@ApplicationScoped
class RecurrenceLinks {

    private final ActionItemCommands commands;
    private final RecurrenceEventPublisher events;
    private final AuditLog audit;
    private final Clock clock;

    RecurrenceLinks(ActionItemCommands commands, RecurrenceEventPublisher events, AuditLog audit, Clock clock) {
        this.commands = commands;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Links the incident, publishes it, and reopens an item that was verified or found to be ineffective. If not
     * everybody who sees the item may see the incident, it is only linked, because the rest would disclose the
     * incident.
     */
    void confirm(
            ActionItem item,
            IncidentDetails incident,
            Recurrence recurrence,
            RecurrenceBasis basis,
            String reason,
            Actor by) {
        RecurrenceAuditSnapshot before = RecurrenceAuditSnapshot.of(recurrence, incident);
        Instant now = clock.instant();
        recurrence.confirm(basis, reason, by, now);
        record("recurrence.confirmed", item, incident, recurrence, before, by);
        if (!isDisclosed(item, incident)) {
            return;
        }
        events.publishRecurred(item, incident, basis, reason, by, now);
        if (item.allowedTransitions().contains(ActionItemTransition.RECUR)) {
            recurrence.markReopened();
            commands.transition(item, TransitionCommand.recur(reason, incident.key()), by);
        }
    }

    /** Says that the incident is no recurrence. An item that it has reopened stays open. */
    void dismiss(ActionItem item, IncidentDetails incident, Recurrence recurrence, String reason, Actor by) {
        RecurrenceAuditSnapshot before = RecurrenceAuditSnapshot.of(recurrence, incident);
        recurrence.dismiss(reason, by, clock.instant());
        record("recurrence.dismissed", item, incident, recurrence, before, by);
    }

    /** The history of the item shows nothing of an incident that not everybody there may see. */
    private void record(
            String action,
            ActionItem item,
            IncidentDetails incident,
            Recurrence recurrence,
            RecurrenceAuditSnapshot before,
            Actor by) {
        AuditSubject subject =
                isDisclosed(item, incident) ? item.auditSubject() : AuditSubject.of("recurrence", recurrence.id());
        audit.record(by, action, subject, before, RecurrenceAuditSnapshot.of(recurrence, incident));
    }

    private static boolean isDisclosed(ActionItem item, IncidentDetails incident) {
        return Readers.of(incident).include(Readers.of(item));
    }
}

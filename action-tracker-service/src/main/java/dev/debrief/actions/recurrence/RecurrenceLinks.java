package dev.debrief.actions.recurrence;

import dev.debrief.actions.action.ActionItem;
import dev.debrief.actions.action.ActionItemCommands;
import dev.debrief.actions.action.ActionItemDomainEvent.Reopened;
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

    private final RecurrenceRepository recurrences;
    private final ActionItemCommands commands;
    private final RecurrenceEventPublisher events;
    private final AuditLog audit;
    private final Clock clock;

    RecurrenceLinks(
            RecurrenceRepository recurrences,
            ActionItemCommands commands,
            RecurrenceEventPublisher events,
            AuditLog audit,
            Clock clock) {
        this.recurrences = recurrences;
        this.commands = commands;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The decision that an incident is a recurrence.
     *
     * @param statusReason why the item is reopened, for everybody who will ever see the item
     * @param reopens whether an item with a verdict is reopened
     */
    record Decision(RecurrenceBasis basis, String reason, String statusReason, Actor by, boolean reopens) {

        static Decision byPerson(String reason, Actor by) {
            return new Decision(RecurrenceBasis.PERSON, reason, reason, by, true);
        }

        /** The status of the item names neither the incident nor its postmortem, which may become restricted later. */
        static Decision byFactor(String reason, Actor by, boolean reopens) {
            return new Decision(
                    RecurrenceBasis.FACTOR,
                    reason,
                    "A later incident affected the same service, and its postmortem has a contributing factor of the same"
                            + " kind.",
                    by,
                    reopens);
        }
    }

    /**
     * Links the incident, publishes it, and reopens an item that was verified or found to be ineffective. If not
     * everybody who sees the item may see the incident, it is only linked, because the rest would disclose the
     * incident.
     */
    void confirm(ActionItem item, LinkedIncident linked, Decision decision) {
        Recurrence recurrence = linked.recurrence();
        IncidentDetails incident = linked.incident();
        RecurrenceAuditSnapshot before = RecurrenceAuditSnapshot.of(recurrence, incident);
        Instant now = clock.instant();
        recurrence.confirm(decision.basis(), decision.reason(), decision.by(), now);
        record("recurrence.confirmed", subject(item, linked), linked, before, decision.by());
        if (!isDisclosed(item, incident)) {
            return;
        }
        events.publishRecurred(item, incident, decision.basis(), decision.reason(), decision.by(), now);
        if (decision.reopens() && item.allowedTransitions().contains(ActionItemTransition.RECUR)) {
            recurrence.markReopened();
            commands.transition(item, TransitionCommand.recur(decision.statusReason(), incident.key()), decision.by());
        }
    }

    /**
     * Somebody has reopened the item because of the incident, which everybody who sees the item knows from then on. A
     * link that existed keeps its reason.
     */
    void reopened(ActionItem item, LinkedIncident linked, Reopened event) {
        Recurrence recurrence = linked.recurrence();
        if (recurrence.state() == RecurrenceState.CONFIRMED) {
            recurrence.reopenLater();
        } else {
            RecurrenceAuditSnapshot before = RecurrenceAuditSnapshot.of(recurrence, linked.incident());
            recurrence.confirm(RecurrenceBasis.PERSON, event.reason(), event.by(), event.at());
            recurrence.markReopened();
            record("recurrence.confirmed", item.auditSubject(), linked, before, event.by());
        }
        events.publishRecurred(item, linked.incident(), RecurrenceBasis.PERSON, event.reason(), event.by(), event.at());
    }

    /** Says that the incident is no recurrence. An item that it has reopened stays open. */
    void dismiss(ActionItem item, LinkedIncident linked, String reason, Actor by) {
        Recurrence recurrence = linked.recurrence();
        boolean wasLinked = recurrence.state() == RecurrenceState.CONFIRMED;
        RecurrenceAuditSnapshot before = RecurrenceAuditSnapshot.of(recurrence, linked.incident());
        Instant now = clock.instant();
        recurrence.dismiss(reason, by, now);
        record("recurrence.dismissed", subject(item, linked), linked, before, by);
        if (wasLinked && isDisclosed(item, linked.incident()) && !recurrences.hasOtherConfirmed(recurrence)) {
            events.publishNoneLeft(item, by, now);
        }
    }

    /** The history of the item shows nothing of an incident that not everybody there may see. */
    private static AuditSubject subject(ActionItem item, LinkedIncident linked) {
        return isDisclosed(item, linked.incident())
                ? item.auditSubject()
                : AuditSubject.of("recurrence", linked.recurrence().id());
    }

    private void record(
            String action, AuditSubject subject, LinkedIncident linked, RecurrenceAuditSnapshot before, Actor by) {
        audit.record(by, action, subject, before, RecurrenceAuditSnapshot.of(linked.recurrence(), linked.incident()));
    }

    private static boolean isDisclosed(ActionItem item, IncidentDetails incident) {
        return Readers.of(incident).include(Readers.of(item));
    }
}

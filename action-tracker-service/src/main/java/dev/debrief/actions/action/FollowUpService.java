package dev.debrief.actions.action;

import dev.debrief.actions.action.content.SuggestedFollowUp;
import dev.debrief.actions.action.event.ActionItemEventPublisher;
import dev.debrief.actions.incident.IncidentProjection;
import dev.debrief.actions.incident.IncidentProjectionService;
import dev.debrief.actions.incident.IncidentUpdate;
import dev.debrief.actions.postmortem.PostmortemListener;
import dev.debrief.actions.postmortem.PostmortemProjection;
import dev.debrief.actions.postmortem.PostmortemProjectionService;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Proposes action items for the follow-ups of incidents. They wait until the incident has a postmortem, and join it.
 * One that was dropped before stays with its incident, and a closed postmortem accepts none until it is reopened.
 */
@ApplicationScoped
public class FollowUpService implements PostmortemListener {

    private static final Actor SERVICE = Actor.system("action-tracker-service");

    private final ActionItemRepository items;
    private final IncidentProjectionService incidents;
    private final PostmortemProjectionService postmortems;
    private final ActionItemEventPublisher events;
    private final DueDateService dueDates;
    private final AuditLog audit;
    private final Clock clock;

    FollowUpService(
            ActionItemRepository items,
            IncidentProjectionService incidents,
            PostmortemProjectionService postmortems,
            ActionItemEventPublisher events,
            DueDateService dueDates,
            AuditLog audit,
            Clock clock) {
        this.items = items;
        this.incidents = incidents;
        this.postmortems = postmortems;
        this.events = events;
        this.dueDates = dueDates;
        this.audit = audit;
        this.clock = clock;
    }

    /** Proposes an action item for a follow-up of an incident, once. */
    @Transactional
    public void suggest(IncidentUpdate update, SuggestedFollowUp followUp) {
        IncidentProjection incident = incidents.applyOrCreate(update);
        if (items.findByIdOptional(followUp.id()).isPresent()) {
            return;
        }
        ActionItem item = ActionItem.followUp(items.nextNumber(), incident, followUp, followUp.creator());
        items.persist(item);
        events.publish(item, item.creationEvents());
        audit.record(SERVICE, "action-item.proposed", item.auditSubject(), null, ActionItemAuditSnapshot.of(item));
        joinWaiting(incident);
    }

    /**
     * Updates who may see the follow-ups of an incident. Those of a merged incident join the postmortem of the other.
     */
    @Transactional
    public void incidentChanged(IncidentUpdate update) {
        incidents.apply(update).ifPresent(this::joinWaiting);
    }

    @Override
    @Transactional
    public void postmortemChanged(PostmortemProjection postmortem, Set<UUID> incidentIds) {
        if (!postmortem.isClosed()) {
            incidentIds.forEach(items::lockFollowUpsOf);
            items.lockWaitingFor(incidentIds).forEach(item -> join(item, postmortem));
        }
    }

    /** Joins follow-ups of the incident to the postmortem, if there is one already. */
    private void joinWaiting(IncidentProjection incident) {
        items.lockFollowUpsOf(incident.coveredAs());
        postmortems
                .findOpenOf(incident.coveredAs())
                .ifPresent(postmortem ->
                        items.lockWaitingFor(Set.of(incident.id())).forEach(item -> join(item, postmortem)));
    }

    private void join(ActionItem item, PostmortemProjection postmortem) {
        Map<String, String> before = Map.of("incident", item.incidentKey());
        events.publish(item, item.join(postmortem, clock.instant()));
        dueDates.rescheduleTimer(item);
        audit.record(
                SERVICE,
                "action-item.joined-postmortem",
                item.auditSubject(),
                before,
                Map.of("incident", item.incidentKey(), "postmortem", postmortem.key()));
    }
}

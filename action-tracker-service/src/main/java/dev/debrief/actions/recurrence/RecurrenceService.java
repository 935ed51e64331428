package dev.debrief.actions.recurrence;

import dev.debrief.actions.action.ActionItem;
import dev.debrief.actions.action.ActionItemService;
import dev.debrief.actions.action.rule.RecurrenceCheck;
import dev.debrief.actions.incident.IncidentDetails;
import dev.debrief.actions.incident.IncidentProjectionService;
import dev.debrief.actions.recurrence.RecurrenceLinks.Decision;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * The use cases of recurrences. They are visible to those who may see both the action item and the incident. Roles are
 * checked before.
 */
@ApplicationScoped
@Transactional
public class RecurrenceService {

    private final RecurrenceRepository recurrences;
    private final RecurrenceLinks links;
    private final ActionItemService items;
    private final IncidentProjectionService incidents;
    private final RecurrenceCheck check;
    private final Clock clock;

    RecurrenceService(
            RecurrenceRepository recurrences,
            RecurrenceLinks links,
            ActionItemService items,
            IncidentProjectionService incidents,
            RecurrenceCheck check,
            Clock clock) {
        this.recurrences = recurrences;
        this.links = links;
        this.items = items;
        this.incidents = incidents;
        this.check = check;
        this.clock = clock;
    }

    /** Newest first. */
    public List<LinkedIncident> list(EntityRef ref, PageRequest page, Actor actor) {
        return recurrences.list(items.get(ref, actor).id(), page, actor);
    }

    public LinkedIncident get(EntityRef ref, UUID id, Actor actor) {
        return require(items.get(ref, actor), id, actor);
    }

    /**
     * Links an incident to an item in any status. A suggestion of it is confirmed.
     *
     * @throws dev.debrief.platform.problem.ProblemException INCIDENT_NOT_KNOWN, RECURRENCE_EXISTS, or VALIDATION_FAILED
     *     if it is no later incident
     */
    public LinkedIncident link(EntityRef ref, EntityRef incidentRef, String reason, Actor actor) {
        ActionItem item = items.lock(ref, actor);
        IncidentDetails incident = incidents
                .visibleDetails(incidentRef, actor)
                .orElseThrow(() -> RecurrenceProblem.INCIDENT_NOT_KNOWN
                        .because("Incident " + incidentRef + " is unknown. The events of a new incident arrive within a"
                                + " second.")
                        .at("/incident", "must be the id or key of an incident"));
        check.requireLater(item, incident, "/incident");
        Recurrence recurrence = recurrences.findOrSuggest(item.id(), incident.incidentId(), clock.instant());
        if (!recurrence.isSuggested()) {
            throw RecurrenceProblem.RECURRENCE_EXISTS
                    .because(incident.key() + " is " + recurrence.state() + " as a recurrence of " + item.key()
                            + " already. Change that decision instead.")
                    .with("recurrence", recurrence.id())
                    .with("state", recurrence.state());
        }
        LinkedIncident linked = new LinkedIncident(recurrence, incident);
        links.confirm(item, linked, Decision.byPerson(reason, actor));
        return linked;
    }

    /**
     * Decides that it is a recurrence, also after it was dismissed. Without effect if that is decided already.
     *
     * @throws dev.debrief.platform.problem.ProblemException VALIDATION_FAILED if it is no later incident any more
     */
    public LinkedIncident confirm(EntityRef ref, UUID id, Precondition precondition, String reason, Actor actor) {
        ActionItem item = items.lock(ref, actor);
        LinkedIncident linked = require(item, id, actor);
        Recurrence recurrence = linked.recurrence();
        precondition.require(recurrence.revision());
        if (recurrence.state() != RecurrenceState.CONFIRMED) {
            check.requireLater(item, linked.incident(), "");
            links.confirm(item, linked, Decision.byPerson(reason, actor));
        }
        return linked;
    }

    /** Decides that it is none, also after it was confirmed. Without effect if that is decided already. */
    public LinkedIncident dismiss(EntityRef ref, UUID id, Precondition precondition, String reason, Actor actor) {
        ActionItem item = items.lock(ref, actor);
        LinkedIncident linked = require(item, id, actor);
        Recurrence recurrence = linked.recurrence();
        precondition.require(recurrence.revision());
        if (recurrence.state() != RecurrenceState.DISMISSED) {
            links.dismiss(item, linked, reason, actor);
        }
        return linked;
    }

    private LinkedIncident require(ActionItem item, UUID id, Actor actor) {
        return recurrences
                .find(item.id(), id, actor)
                .orElseThrow(() -> EntityRef.of(id).notFound("recurrence"));
    }
}

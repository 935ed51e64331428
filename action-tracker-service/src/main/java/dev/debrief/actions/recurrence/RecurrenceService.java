package dev.debrief.actions.recurrence;

import dev.debrief.actions.action.ActionItem;
import dev.debrief.actions.action.ActionItemService;
import dev.debrief.actions.incident.IncidentDetails;
import dev.debrief.actions.incident.IncidentProjection;
import dev.debrief.actions.incident.IncidentProjectionService;
import dev.debrief.actions.postmortem.PostmortemProjection;
import dev.debrief.actions.postmortem.PostmortemProjectionService;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
    private final PostmortemProjectionService postmortems;
    private final Clock clock;

    RecurrenceService(
            RecurrenceRepository recurrences,
            RecurrenceLinks links,
            ActionItemService items,
            IncidentProjectionService incidents,
            PostmortemProjectionService postmortems,
            Clock clock) {
        this.recurrences = recurrences;
        this.links = links;
        this.items = items;
        this.incidents = incidents;
        this.postmortems = postmortems;
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
        requireLater(item, incident);
        Recurrence recurrence = recurrences.findOrSuggest(item.id(), incident.incidentId(), clock.instant());
        if (!recurrence.isSuggested()) {
            throw RecurrenceProblem.RECURRENCE_EXISTS
                    .because(incident.key() + " is " + recurrence.state() + " as a recurrence of " + item.key()
                            + " already. Change that decision instead.")
                    .with("recurrence", recurrence.id())
                    .with("state", recurrence.state());
        }
        links.confirm(item, incident, recurrence, RecurrenceBasis.PERSON, reason, actor);
        return new LinkedIncident(recurrence, incident);
    }

    /** Decides that it is a recurrence, also after it was dismissed. Without effect if that is decided already. */
    public LinkedIncident confirm(EntityRef ref, UUID id, Precondition precondition, String reason, Actor actor) {
        ActionItem item = items.lock(ref, actor);
        LinkedIncident linked = require(item, id, actor);
        Recurrence recurrence = linked.recurrence();
        precondition.require(recurrence.revision());
        if (recurrence.state() != RecurrenceState.CONFIRMED) {
            links.confirm(item, linked.incident(), recurrence, RecurrenceBasis.PERSON, reason, actor);
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
            links.dismiss(item, linked.incident(), recurrence, reason, actor);
        }
        return linked;
    }

    private LinkedIncident require(ActionItem item, UUID id, Actor actor) {
        return recurrences
                .find(item.id(), id, actor)
                .orElseThrow(() -> EntityRef.of(id).notFound("recurrence"));
    }

    private void requireLater(ActionItem item, IncidentDetails incident) {
        PostmortemProjection postmortem = item.postmortem();
        UUID own = postmortem == null ? waitingWith(item).id() : postmortem.incidentId();
        if (incident.incidentId().equals(own)
                || (postmortem != null
                        && postmortems.incidentsOf(postmortem.id()).contains(incident.incidentId()))) {
            throw notLater(incident.key() + " is an incident that " + item.key() + " follows from.");
        }
        if (incident.isWithdrawn()) {
            throw notLater(incident.key() + " was cancelled or merged into another incident.");
        }
        Instant began = incident.beganAt();
        Instant earlier = beganAt(own);
        if (began != null && earlier != null && !began.isAfter(earlier)) {
            throw notLater(incident.key() + " did not begin after " + item.incidentKey() + ".");
        }
    }

    private @Nullable Instant beganAt(UUID incidentId) {
        return incidents.detailsOf(incidentId).map(IncidentDetails::beganAt).orElse(null);
    }

    private static IncidentProjection waitingWith(ActionItem item) {
        return Objects.requireNonNull(item.incident());
    }

    private static RuntimeException notLater(String why) {
        return StandardProblem.VALIDATION_FAILED
                .because(why + " Name the later one.")
                .at("/incident", "must be a later incident");
    }
}

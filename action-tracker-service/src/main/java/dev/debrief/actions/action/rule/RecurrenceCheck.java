package dev.debrief.actions.action.rule;

import dev.debrief.actions.action.ActionItem;
import dev.debrief.actions.action.ActionItemTransition;
import dev.debrief.actions.action.TransitionCommand;
import dev.debrief.actions.incident.IncidentDetails;
import dev.debrief.actions.incident.IncidentProjection;
import dev.debrief.actions.incident.IncidentProjectionService;
import dev.debrief.actions.postmortem.PostmortemProjection;
import dev.debrief.actions.postmortem.PostmortemProjectionService;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checks the incident that somebody says an action item recurred in. */
@ApplicationScoped
public class RecurrenceCheck {

    private final IncidentProjectionService incidents;
    private final PostmortemProjectionService postmortems;

    RecurrenceCheck(IncidentProjectionService incidents, PostmortemProjectionService postmortems) {
        this.incidents = incidents;
        this.postmortems = postmortems;
    }

    /**
     * Checks the incident of RECUR as {@link #requireLater}, and whether the actor sees it. What the rules of
     * transitions refuse is left to them.
     *
     * @throws dev.debrief.platform.problem.ProblemException VALIDATION_FAILED
     */
    public void require(ActionItem item, TransitionCommand command, Actor actor) {
        String key = command.recurredIn();
        boolean allowed = command.transition() == ActionItemTransition.RECUR
                && item.allowedTransitions().contains(ActionItemTransition.RECUR);
        if (allowed && key != null && !key.equals(item.incidentKey())) {
            requireLater(item, visible(key, actor), "/recurredIn");
        }
    }

    private IncidentDetails visible(String key, Actor actor) {
        return incidents
                .visibleDetails(EntityRef.parseMember(IncidentProjection.KEY_PREFIX, key, "/recurredIn"), actor)
                .orElseThrow(() -> refused(
                        "Incident " + key + " is unknown. The events of a new incident arrive within a second.",
                        "/recurredIn",
                        "must be the key of an incident"));
    }

    /**
     * Refuses an incident that is of another kind than INCIDENT, cancelled or merged, that the item follows from, or
     * that did not begin after that of the item. A time that is unknown refuses nothing.
     *
     * @param pointer to the member of the request that names the incident
     * @throws dev.debrief.platform.problem.ProblemException VALIDATION_FAILED
     */
    public void requireLater(ActionItem item, IncidentDetails incident, String pointer) {
        if (!incident.isIncident()) {
            throw refused(
                    incident.key() + " is of another kind, was cancelled or was merged into another incident.",
                    pointer,
                    "must be an incident of kind INCIDENT");
        }
        PostmortemProjection postmortem = item.postmortem();
        UUID own = postmortem == null ? Objects.requireNonNull(item.incident()).id() : postmortem.incidentId();
        if (incident.incidentId().equals(own) || isCovered(incident, postmortem)) {
            throw notLater(incident.key() + " is an incident that " + item.key() + " follows from.", pointer);
        }
        Instant began = incident.beganAt();
        Instant earlier = beganAt(own);
        if (began != null && earlier != null && !began.isAfter(earlier)) {
            throw notLater(incident.key() + " did not begin after " + item.incidentKey() + ".", pointer);
        }
    }

    private boolean isCovered(IncidentDetails incident, @Nullable PostmortemProjection postmortem) {
        return postmortem != null && postmortems.incidentsOf(postmortem.id()).contains(incident.incidentId());
    }

    private @Nullable Instant beganAt(UUID incidentId) {
        return incidents.detailsOf(incidentId).map(IncidentDetails::beganAt).orElse(null);
    }

    private static RuntimeException notLater(String why, String pointer) {
        return refused(why + " Name the later one.", pointer, "must be a later incident");
    }

    private static RuntimeException refused(String detail, String pointer, String error) {
        return StandardProblem.VALIDATION_FAILED.because(detail).at(pointer, error);
    }
}

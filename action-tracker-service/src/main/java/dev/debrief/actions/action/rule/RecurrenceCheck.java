package dev.debrief.actions.action.rule;

import dev.debrief.actions.action.ActionItem;
import dev.debrief.actions.action.ActionItemTransition;
import dev.debrief.actions.action.TransitionCommand;
import dev.debrief.actions.incident.IncidentDetails;
import dev.debrief.actions.incident.IncidentKind;
import dev.debrief.actions.incident.IncidentProjection;
import dev.debrief.actions.incident.IncidentProjectionService;
import dev.debrief.actions.postmortem.PostmortemProjection;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Checks the incident that somebody names with RECUR. */
@ApplicationScoped
public class RecurrenceCheck {

    private final IncidentProjectionService incidents;

    RecurrenceCheck(IncidentProjectionService incidents) {
        this.incidents = incidents;
    }

    /**
     * Refuses an incident that the actor does not see, that is of another kind than INCIDENT, cancelled or merged, or
     * that did not begin after that of the item. A kind or a time that is unknown refuses nothing, and what the rules
     * of transitions refuse is left to them.
     *
     * @throws dev.debrief.platform.problem.ProblemException VALIDATION_FAILED
     */
    public void require(ActionItem item, TransitionCommand command, Actor actor) {
        String key = command.recurredIn();
        boolean allowed = command.transition() == ActionItemTransition.RECUR
                && item.allowedTransitions().contains(ActionItemTransition.RECUR);
        if (allowed && key != null && !key.equals(item.incidentKey())) {
            requireLater(item, key, actor);
        }
    }

    private void requireLater(ActionItem item, String key, Actor actor) {
        IncidentDetails incident = incidents
                .visibleDetails(EntityRef.parseMember(IncidentProjection.KEY_PREFIX, key, "/recurredIn"), actor)
                .orElseThrow(() -> refused(
                        "Incident " + key + " is unknown. The events of a new incident arrive within a second.",
                        "must be the key of an incident"));
        if (isOfAnotherKind(incident)) {
            throw refused(
                    key + " is of another kind, was cancelled or was merged into another incident.",
                    "must be an incident of kind INCIDENT");
        }
        Instant began = incident.beganAt();
        Instant earlier = beganAt(item.postmortem());
        if (began != null && earlier != null && !began.isAfter(earlier)) {
            throw refused(
                    key + " did not begin after " + item.incidentKey() + ". Name the later one.",
                    "must be a later incident");
        }
    }

    private static boolean isOfAnotherKind(IncidentDetails incident) {
        IncidentKind kind = incident.kind();
        return incident.isWithdrawn() || (kind != null && kind != IncidentKind.INCIDENT);
    }

    private @Nullable Instant beganAt(@Nullable PostmortemProjection postmortem) {
        IncidentDetails incident = postmortem == null
                ? null
                : incidents.detailsOf(postmortem.incidentId()).orElse(null);
        return incident == null ? null : incident.beganAt();
    }

    private static RuntimeException refused(String detail, String error) {
        return StandardProblem.VALIDATION_FAILED.because(detail).at("/recurredIn", error);
    }
}

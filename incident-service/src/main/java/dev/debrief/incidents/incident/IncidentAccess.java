package dev.debrief.incidents.incident;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

/** Finds incidents for whoever may see them; to everybody else they do not exist. */
@ApplicationScoped
public class IncidentAccess {

    private final IncidentRepository incidents;

    IncidentAccess(IncidentRepository incidents) {
        this.incidents = incidents;
    }

    /** @throws dev.debrief.platform.problem.ProblemException NOT_FOUND when there is none, or none for this actor */
    public Incident visible(EntityRef ref, Actor actor) {
        return find(ref, actor, LockModeType.NONE);
    }

    /** Like {@link #visible}, and keeps every other change of the incident waiting until the transaction ends. */
    public Incident locked(EntityRef ref, Actor actor) {
        return find(ref, actor, LockModeType.PESSIMISTIC_WRITE);
    }

    private Incident find(EntityRef ref, Actor actor, LockModeType lock) {
        return incidents
                .find(ref, lock)
                .filter(incident -> incident.isVisibleTo(actor.handles(), actor.isAdmin()))
                .orElseThrow(() -> ref.notFound("incident"));
    }
}

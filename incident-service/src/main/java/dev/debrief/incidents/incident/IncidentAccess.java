package dev.debrief.incidents.incident;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds incidents the actor may see. To everyone else they do not exist. */
@ApplicationScoped
public class IncidentAccess {

    private final IncidentRepository incidents;

    IncidentAccess(IncidentRepository incidents) {
        this.incidents = incidents;
    }

    /** @throws dev.debrief.platform.problem.ProblemException NOT_FOUND if there is none the actor may see */
    public Incident getVisible(EntityRef ref, Actor actor) {
        return find(ref, actor, LockModeType.NONE);
    }

    /** Like {@link #getVisible}, and locks the incident until the transaction ends. */
    public Incident getLocked(EntityRef ref, Actor actor) {
        return find(ref, actor, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * Like {@link #getVisible}, for adding to the incident: others can change it in the meantime, but not merge it.
     *
     * @throws dev.debrief.platform.problem.ProblemException INCIDENT_MERGED if it was merged into another one
     */
    public Incident getWritable(EntityRef ref, Actor actor) {
        return requireNotMerged(find(ref, actor, LockModeType.PESSIMISTIC_READ));
    }

    /** Like {@link #getLocked}, and refuses incidents that were merged into another one. */
    public Incident getWritableLocked(EntityRef ref, Actor actor) {
        return requireNotMerged(getLocked(ref, actor));
    }

    /** The incident and all that were merged into it, directly or indirectly. */
    public Set<UUID> withAllMergedInto(Incident incident) {
        return incident.hasMerged() ? incidents.withAllMergedInto(incident.id()) : Set.of(incident.id());
    }

    /** Handles of the reporters of all incidents that were merged into this one. */
    public List<String> reportersMergedInto(Incident incident) {
        return incident.hasMerged() ? incidents.reportersMergedInto(incident.id()) : List.of();
    }

    /** The id of an incident the actor may see, without loading it: a lock taken later reads its current state. */
    public UUID idOf(EntityRef ref, Actor actor) {
        return findId(ref, actor).orElseThrow(() -> ref.notFound("incident"));
    }

    public Optional<UUID> findId(EntityRef ref, Actor actor) {
        return incidents.idOf(ref, actor);
    }

    /** The id of the incident that this one was merged into, read without locking or loading either. */
    public Optional<UUID> findMergeTarget(UUID incidentId) {
        return incidents.mergeTargetOf(incidentId);
    }

    private static Incident requireNotMerged(Incident incident) {
        incident.requireNotMerged();
        return incident;
    }

    /** Empty if there is none the actor may see. */
    public Optional<Incident> find(EntityRef ref, Actor actor) {
        return findVisible(ref, actor, LockModeType.NONE);
    }

    private Incident find(EntityRef ref, Actor actor, LockModeType lock) {
        return findVisible(ref, actor, lock).orElseThrow(() -> ref.notFound("incident"));
    }

    private Optional<Incident> findVisible(EntityRef ref, Actor actor, LockModeType lock) {
        return incidents.find(ref, lock).filter(incident -> incident.isVisibleTo(actor.handles(), actor.isAdmin()));
    }
}

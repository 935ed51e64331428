package dev.debrief.incidents.incident;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds incidents for whoever may see them; to everybody else they do not exist. */
@ApplicationScoped
public class IncidentAccess {

    private final IncidentRepository incidents;

    IncidentAccess(IncidentRepository incidents) {
        this.incidents = incidents;
    }

    /** @throws dev.debrief.platform.problem.ProblemException NOT_FOUND when there is none, or none for this actor */
    public Incident getVisible(EntityRef ref, Actor actor) {
        return find(ref, actor, LockModeType.NONE);
    }

    /** Like {@link #visible}, and keeps every other change of the incident waiting until the transaction ends. */
    public Incident getLocked(EntityRef ref, Actor actor) {
        return find(ref, actor, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * Like {@link #visible}, for adding to the incident: it can be changed meanwhile, but not merged.
     *
     * @throws dev.debrief.platform.problem.ProblemException INCIDENT_MERGED when it is part of another one
     */
    public Incident getWritable(EntityRef ref, Actor actor) {
        return requireNotMerged(find(ref, actor, LockModeType.PESSIMISTIC_READ));
    }

    /** Like {@link #locked}, and refuses incidents that are part of another one. */
    public Incident getWritableLocked(EntityRef ref, Actor actor) {
        return requireNotMerged(getLocked(ref, actor));
    }

    /** The incident and all that are part of it, directly or not. */
    public Set<UUID> withAllMergedInto(Incident incident) {
        return incident.hasMerged() ? incidents.withAllMergedInto(incident.id()) : Set.of(incident.id());
    }

    /** Handles of those who reported what is part of an incident. */
    public List<String> reportersMergedInto(Incident incident) {
        return incident.hasMerged() ? incidents.reportersMergedInto(incident.id()) : List.of();
    }

    /** The id of an incident the actor may see; the incident itself is still to be read, so that it can be locked. */
    UUID idOf(EntityRef ref, Actor actor) {
        return findId(ref, actor).orElseThrow(() -> ref.notFound("incident"));
    }

    Optional<UUID> findId(EntityRef ref, Actor actor) {
        return incidents.idOf(ref, actor);
    }

    private static Incident requireNotMerged(Incident incident) {
        incident.requireNotMerged();
        return incident;
    }

    /** Empty when there is none, or none for this actor. */
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

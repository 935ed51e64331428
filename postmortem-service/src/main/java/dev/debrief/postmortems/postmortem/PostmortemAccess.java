package dev.debrief.postmortems.postmortem;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives other features the postmortems an actor may see; to everybody else they do not exist. */
@ApplicationScoped
public class PostmortemAccess {

    private final PostmortemRepository postmortems;
    private final ReviewChangeRepository changes;

    PostmortemAccess(PostmortemRepository postmortems, ReviewChangeRepository changes) {
        this.postmortems = postmortems;
        this.changes = changes;
    }

    /**
     * A postmortem for reading.
     *
     * @throws dev.debrief.platform.problem.ProblemException NOT_FOUND when there is none, or none this actor may see
     */
    public Postmortem visible(EntityRef ref, Actor actor) {
        return postmortems.require(ref, LockModeType.NONE, actor);
    }

    /** Like {@link #visible}, without failing. */
    public Optional<Postmortem> findVisible(EntityRef ref, Actor actor) {
        return postmortems.find(ref, LockModeType.NONE, actor);
    }

    /** How many entries the timelines of its incidents have together; 0 if there is none that this actor may see. */
    public long countTimelineEntries(EntityRef ref, Actor actor) {
        return postmortems.countTimelineEntries(ref, actor);
    }

    /** Like {@link #visible}, with an exclusive lock that is held until the transaction ends. */
    public Postmortem locked(EntityRef ref, Actor actor) {
        return postmortems.require(ref, LockModeType.PESSIMISTIC_WRITE, actor);
    }

    /**
     * Like {@link #visible}, for writing one part of the document. A shared lock lets others write other parts at the
     * same time but delays approval and publication until the transaction ends. Writing during the review is recorded.
     *
     * @throws dev.debrief.platform.problem.ProblemException POSTMORTEM_NOT_WRITABLE after approval, publication or
     *     waiver
     */
    public Postmortem writable(EntityRef ref, Actor actor) {
        Postmortem postmortem = postmortems.require(ref, LockModeType.PESSIMISTIC_READ, actor);
        postmortem.requireWritable();
        recordChange(postmortem, actor);
        return postmortem;
    }

    /** Like {@link #writable}, for a change of the whole document, locked like {@link #locked}. */
    public Postmortem lockedForWriting(EntityRef ref, Precondition precondition, Actor actor) {
        Postmortem postmortem = locked(ref, actor);
        precondition.require(postmortem.revision());
        postmortem.requireWritable();
        recordChange(postmortem, actor);
        return postmortem;
    }

    /** Handles of everybody who changed the text since it was submitted. */
    public Set<String> authorsSinceSubmission(UUID postmortemId) {
        return changes.authors(postmortemId);
    }

    /** Forgets who changed the text before this submission: whoever submits it answers for all of it. */
    public void startSubmission(UUID postmortemId) {
        changes.clear(postmortemId);
    }

    private void recordChange(Postmortem postmortem, Actor actor) {
        if (postmortem.status() == PostmortemStatus.IN_REVIEW) {
            changes.record(postmortem.id(), actor.handle());
        }
    }

    /** A postmortem for work without an actor, such as timers, locked like {@link #locked}. */
    public Optional<Postmortem> findLocked(UUID id) {
        return Optional.ofNullable(postmortems.findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** All postmortems that cover an incident, oldest first, locked like {@link #locked}. */
    public List<Postmortem> lockedCovering(UUID incidentId) {
        return postmortems.findForChangeByIncident(incidentId);
    }

    /** Like {@link #lockedCovering}, with those that stopped covering the incident but have a version that shows it. */
    public List<Postmortem> lockedShowing(UUID incidentId) {
        return postmortems.findForChangeShowing(incidentId);
    }

    /** Keeps what a version shows: whoever reads the postmortem can read its versions. */
    public void recordShown(UUID postmortemId, Collection<UUID> incidentIds) {
        postmortems.recordShown(postmortemId, incidentIds);
    }

    /** Incidents that versions show and that the postmortem does not cover any more. */
    public List<UUID> shownEarlier(Postmortem postmortem) {
        return postmortems.shownByVersions(postmortem.id()).stream()
                .filter(id -> !postmortem.incidentIds().contains(id))
                .toList();
    }

    /**
     * A page of the postmortems an actor may see, newest first.
     *
     * @param incidentId the incident of the filter; null when it names none
     */
    public List<Postmortem> list(PostmortemFilter filter, @Nullable UUID incidentId, PageRequest page, Actor actor) {
        return postmortems.list(filter, incidentId, page, actor);
    }

    /** Stores a new draft under the next number. */
    public Postmortem create(NewPostmortem draft) {
        Postmortem postmortem = new Postmortem(postmortems.nextNumber(), draft);
        postmortems.persist(postmortem);
        return postmortem;
    }
}

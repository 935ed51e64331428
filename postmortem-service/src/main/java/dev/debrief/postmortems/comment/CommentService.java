package dev.debrief.postmortems.comment;

import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.audit.AuditSubject;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.postmortem.Postmortem;
import dev.debrief.postmortems.postmortem.PostmortemAccess;
import dev.debrief.postmortems.section.SectionService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Comment threads on postmortems in any status. Authors edit and remove their own comments; admins can remove any
 * comment.
 */
@ApplicationScoped
@Transactional
public class CommentService {

    private static final int MAX_OPEN_THREADS = 50;
    private static final int MAX_COMMENTS = 500;

    private final CommentRepository comments;
    private final PostmortemAccess postmortems;
    private final SectionService sections;
    private final CommentEventPublisher events;
    private final AuditLog audit;
    private final Clock clock;

    CommentService(
            CommentRepository comments,
            PostmortemAccess postmortems,
            SectionService sections,
            CommentEventPublisher events,
            AuditLog audit,
            Clock clock) {
        this.comments = comments;
        this.postmortems = postmortems;
        this.sections = sections;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Locks the postmortem, so that the event does not contain an outdated state of it.
     *
     * @throws dev.debrief.platform.problem.ProblemException VALIDATION_FAILED for a section or thread there is not
     */
    public Comment add(EntityRef ref, NewComment said, Actor author) {
        Postmortem postmortem = postmortems.locked(ref, author);
        requireSection(postmortem.id(), said.section());
        Comment thread = threadOf(postmortem.id(), said.inReplyTo());
        Comment comment = new Comment(postmortem.id(), said, thread, author, clock.instant());
        comments.persist(comment);
        events.added(postmortem, comment);
        record(author, "comment.added", comment, null, comment.text());
        return comment;
    }

    private void requireSection(UUID postmortemId, @Nullable String section) {
        if (section != null && !sections.exists(postmortemId, section)) {
            throw StandardProblem.VALIDATION_FAILED
                    .because("The postmortem has no section " + section + "; see `sections` for its keys.")
                    .at("/section", "is not the key of a section");
        }
    }

    private @Nullable Comment threadOf(UUID postmortemId, @Nullable UUID parentId) {
        return parentId == null
                ? null
                : comments.find(postmortemId, parentId, LockModeType.NONE)
                        .orElseThrow(() -> StandardProblem.VALIDATION_FAILED
                                .because("inReplyTo is not a comment on this postmortem.")
                                .at("/inReplyTo", "must be the id of a comment on this postmortem"));
    }

    public Comment get(EntityRef postmortem, UUID id, Actor actor) {
        return require(postmortem, id, LockModeType.NONE, actor);
    }

    /** Oldest first. */
    public List<Comment> list(EntityRef postmortem, CommentFilter filter, PageRequest page, Actor actor) {
        return comments.list(postmortems.visible(postmortem, actor).id(), filter, page);
    }

    /** First comments of unresolved threads, at most 50. Does not check whether the caller may read the postmortem. */
    public List<Comment> openThreads(UUID postmortemId) {
        return comments.openThreads(postmortemId, MAX_OPEN_THREADS);
    }

    /** Oldest first, at most 500. Does not check whether the caller may read the postmortem. */
    public List<Comment> findNotRemoved(UUID postmortemId) {
        return comments.findNotRemoved(postmortemId, MAX_COMMENTS);
    }

    /** Applies an edit to the current text. Without a change the revision stays. */
    public Comment edit(
            EntityRef postmortem, UUID id, Precondition precondition, UnaryOperator<String> edit, Actor actor) {
        Comment comment = requireChangeable(postmortem, id, precondition, false, actor);
        String before = comment.text();
        if (comment.edit(edit.apply(before), clock.instant())) {
            record(actor, "comment.edited", comment, before, comment.text());
        }
        return comment;
    }

    public void remove(EntityRef postmortem, UUID id, Precondition precondition, Actor actor) {
        Comment comment = requireChangeable(postmortem, id, precondition, actor.isAdmin(), actor);
        String before = comment.text();
        comment.remove(clock.instant());
        record(actor, "comment.removed", comment, before, null);
    }

    /** @param nowResolved true to resolve the thread, false to reopen it */
    public Comment setResolved(
            EntityRef postmortem, UUID id, Precondition precondition, boolean nowResolved, Actor actor) {
        Comment comment = require(postmortem, id, LockModeType.PESSIMISTIC_WRITE, actor);
        precondition.require(comment.revision());
        if (comment.setResolved(nowResolved, actor, clock.instant())) {
            record(actor, nowResolved ? "comment.resolved" : "comment.reopened", comment, null, null);
        }
        return comment;
    }

    private Comment requireChangeable(
            EntityRef postmortem, UUID id, Precondition precondition, boolean allowOthers, Actor actor) {
        Comment comment = require(postmortem, id, LockModeType.PESSIMISTIC_WRITE, actor);
        if (!comment.isBy(actor) && !allowOthers) {
            throw StandardProblem.FORBIDDEN.because("Only its author can change a comment; reply to it instead.");
        }
        precondition.require(comment.revision());
        return comment;
    }

    private Comment require(EntityRef postmortem, UUID id, LockModeType lock, Actor actor) {
        return comments.find(postmortems.visible(postmortem, actor).id(), id, lock)
                .orElseThrow(() -> EntityRef.of(id).notFound("comment"));
    }

    private void record(Actor actor, String action, Comment comment, @Nullable String before, @Nullable String after) {
        String id = comment.id().toString();
        audit.record(
                actor,
                action,
                AuditSubject.of("postmortem", comment.postmortemId()),
                before == null ? null : Map.of("comment", id, "text", before),
                after == null ? Map.of("comment", id) : Map.of("comment", id, "text", after));
    }
}

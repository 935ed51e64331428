package dev.debrief.actions.comment;

import dev.debrief.actions.action.ActionItem;
import dev.debrief.actions.action.ActionItemService;
import dev.debrief.actions.action.event.ActionItemEventPublisher;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
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
 * Comments on action items in any status, visible to those who may see the item. Authors edit and remove their own
 * comments; admins can remove any comment.
 */
@ApplicationScoped
@Transactional
public class CommentService {

    private final CommentRepository comments;
    private final ActionItemService items;
    private final ActionItemEventPublisher events;
    private final AuditLog audit;
    private final Clock clock;

    CommentService(
            CommentRepository comments,
            ActionItemService items,
            ActionItemEventPublisher events,
            AuditLog audit,
            Clock clock) {
        this.comments = comments;
        this.items = items;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** Locks the item, so that the event does not contain an outdated state of it. */
    public Comment add(EntityRef ref, String text, Actor author) {
        ActionItem item = items.lock(ref, author);
        Comment comment = new Comment(item.id(), text, author, clock.instant());
        comments.persist(comment);
        events.publish(item, List.of(comment.added(author)));
        record(author, "comment.added", item, comment, null, comment.text());
        return comment;
    }

    public Comment get(EntityRef ref, UUID id, Actor actor) {
        return require(items.get(ref, actor), id, LockModeType.NONE);
    }

    /** Oldest first. */
    public List<Comment> list(EntityRef ref, PageRequest page, Actor actor) {
        return comments.list(items.get(ref, actor).id(), page);
    }

    /** Applies an edit to the current text. Without a change the revision stays. */
    public Comment edit(EntityRef ref, UUID id, Precondition precondition, UnaryOperator<String> edit, Actor actor) {
        ActionItem item = items.get(ref, actor);
        Comment comment = requireChangeable(item, id, precondition, false, actor);
        String before = comment.text();
        if (comment.edit(edit.apply(before), clock.instant())) {
            record(actor, "comment.edited", item, comment, before, comment.text());
        }
        return comment;
    }

    public void remove(EntityRef ref, UUID id, Precondition precondition, Actor actor) {
        ActionItem item = items.get(ref, actor);
        Comment comment = requireChangeable(item, id, precondition, actor.isAdmin(), actor);
        comments.delete(comment);
        record(actor, "comment.removed", item, comment, comment.text(), null);
    }

    private Comment requireChangeable(
            ActionItem item, UUID id, Precondition precondition, boolean allowOthers, Actor actor) {
        Comment comment = require(item, id, LockModeType.PESSIMISTIC_WRITE);
        if (!comment.isBy(actor) && !allowOthers) {
            throw StandardProblem.FORBIDDEN.because("Only its author can change a comment; add another one instead.");
        }
        precondition.require(comment.revision());
        return comment;
    }

    private Comment require(ActionItem item, UUID id, LockModeType lock) {
        return comments.find(item.id(), id, lock)
                .orElseThrow(() -> EntityRef.of(id).notFound("comment"));
    }

    private void record(
            Actor actor,
            String action,
            ActionItem item,
            Comment comment,
            @Nullable String before,
            @Nullable String after) {
        String id = comment.id().toString();
        audit.record(
                actor,
                action,
                item.auditSubject(),
                before == null ? null : Map.of("comment", id, "text", before),
                after == null ? Map.of("comment", id) : Map.of("comment", id, "text", after));
    }
}

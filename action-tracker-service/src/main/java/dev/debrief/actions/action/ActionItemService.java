package dev.debrief.actions.action;

import dev.debrief.actions.postmortem.PostmortemProjection;
import dev.debrief.actions.postmortem.PostmortemProjectionService;
import dev.debrief.platform.audit.AuditEntry;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.audit.AuditSubject;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What can be done with action items. Items of a restricted postmortem do not exist for those outside its audience. */
@ApplicationScoped
public class ActionItemService {

    private static final String SUBJECT = "action-item";
    private static final Actor SERVICE = Actor.system("action-tracker-service");

    private final ActionItemRepository items;
    private final PostmortemProjectionService postmortems;
    private final ActionItemEventPublisher events;
    private final DueDateService dueDates;
    private final AuditLog audit;
    private final Clock clock;

    ActionItemService(
            ActionItemRepository items,
            PostmortemProjectionService postmortems,
            ActionItemEventPublisher events,
            DueDateService dueDates,
            AuditLog audit,
            Clock clock) {
        this.items = items;
        this.postmortems = postmortems;
        this.events = events;
        this.dueDates = dueDates;
        this.audit = audit;
        this.clock = clock;
    }

    /** Creates an item; recorded as open or in progress, it has gone there from PROPOSED, and the events say so. */
    @Transactional
    public ActionItem propose(ProposeActionItem command, Actor actor) {
        Instant now = clock.instant();
        Owner creator = new Owner(actor.handle(), actor.displayName());
        // Found before a number is drawn, so that a refusal leaves no gap in the keys.
        PostmortemProjection postmortem = requirePostmortem(command.postmortem(), actor);
        ActionItem item = new ActionItem(items.nextNumber(), postmortem, command.content(), creator, now);
        items.persist(item);
        events.proposed(item, actor, now);
        record(actor, "proposed", item, null);
        command.status().steps().forEach(step -> go(item, step, null, actor, now));
        dueDates.rescheduleTimer(item);
        return item;
    }

    @Transactional
    public ActionItem get(EntityRef ref, Actor actor) {
        return visible(items.findByRef(ref), ref, actor);
    }

    @Transactional
    public List<ActionItem> list(ActionItemFilter filter, PageRequest page, Actor actor) {
        return items.list(filter, dueDates.today(), page, actor);
    }

    @Transactional
    public List<AuditEntry> history(EntityRef ref, PageRequest page, Actor actor) {
        ActionItem item = get(ref, actor);
        return audit.entries(AuditSubject.of(SUBJECT, item.id()), page.after(), page.fetchSize());
    }

    @Transactional
    public Progress progress(EntityRef postmortemRef, Actor actor) {
        PostmortemProjection postmortem = postmortems
                .find(postmortemRef, actor)
                .orElseThrow(() -> StandardProblem.NOT_FOUND.because("No postmortem " + postmortemRef
                        + " is known here; events of a new one arrive within a second."));
        return Progress.of(postmortem, items.countByStatus(postmortem.id(), dueDates.today()));
    }

    /** Changes what the edit makes of the current content; an edit that changes nothing leaves the revision. */
    @Transactional
    public ActionItem edit(
            EntityRef ref, Precondition precondition, UnaryOperator<ActionItemContent> edit, Actor actor) {
        ActionItem item = requireForUpdate(ref, precondition, actor);
        ActionItemAuditSnapshot before = ActionItemAuditSnapshot.of(item);
        Instant now = clock.instant();
        ActionItemChange change = item.edit(edit.apply(item.content()), now);
        if (!change.isEmpty()) {
            events.edited(item, change, actor, now);
            record(actor, "updated", item, before);
        }
        if (change.includes(ActionItemChange.DUE_ON)) {
            dueDates.rescheduleTimer(item);
        }
        return item;
    }

    @Transactional
    public ActionItem transition(
            EntityRef ref,
            Precondition precondition,
            ActionItemTransition transition,
            @Nullable String reason,
            Actor actor) {
        if (transition.needsApprover() && !actor.mayApprove()) {
            throw StandardProblem.FORBIDDEN.because(transition + " needs the role approver.");
        }
        ActionItem item = requireForUpdate(ref, precondition, actor);
        go(item, transition, reason, actor, clock.instant());
        if (!item.status().isUnfinished()) {
            dueDates.rescheduleTimer(item);
        }
        return item;
    }

    /**
     * Tells that the due day has passed, once per item and due date. An item whose day ends later than the timer knew,
     * because the organisation's zone was changed, is watched until then.
     */
    @Transactional
    void announceOverdue(UUID id, Instant firedAt) {
        ActionItem item = items.findForUpdate(EntityRef.of(id)).orElseThrow();
        Optional<Instant> end = dueDates.end(item).filter(instant -> !instant.isAfter(firedAt));
        if (end.isEmpty()) {
            dueDates.rescheduleTimer(item);
            return;
        }
        LocalDate dueOn = Objects.requireNonNull(item.dueOn());
        if (items.announceOverdue(id, dueOn, clock.instant())) {
            events.overdue(item, dueOn, end.get());
            record(SERVICE, "overdue", item, ActionItemAuditSnapshot.of(item));
        }
    }

    private void go(
            ActionItem item, ActionItemTransition transition, @Nullable String reason, Actor actor, Instant now) {
        ActionItemAuditSnapshot before = ActionItemAuditSnapshot.of(item);
        item.apply(transition, reason, now);
        events.transitioned(item, transition, actor, now);
        record(actor, transition.auditAction(), item, before);
    }

    private ActionItem requireForUpdate(EntityRef ref, Precondition precondition, Actor actor) {
        ActionItem item = visible(items.findForUpdate(ref), ref, actor);
        precondition.require(item.revision());
        return item;
    }

    private static ActionItem visible(Optional<ActionItem> found, EntityRef ref, Actor actor) {
        return found.filter(item -> item.postmortem().isVisibleTo(actor))
                .orElseThrow(() -> ref.notFound("action item"));
    }

    private PostmortemProjection requirePostmortem(EntityRef ref, Actor actor) {
        return postmortems
                .find(ref, actor)
                .orElseThrow(() -> ActionItemProblem.POSTMORTEM_NOT_KNOWN
                        .because("No postmortem " + ref + " is known here; events of a new one arrive within a second.")
                        .at("/postmortem", "must be the id or key of a postmortem"));
    }

    private void record(Actor actor, String what, ActionItem item, @Nullable ActionItemAuditSnapshot before) {
        audit.record(
                actor,
                SUBJECT + "." + what,
                AuditSubject.of(SUBJECT, item.id()),
                before,
                ActionItemAuditSnapshot.of(item));
    }
}

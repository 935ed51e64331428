package dev.debrief.actions.action;

import dev.debrief.actions.action.ActionItemRepository.IncidentOrigin;
import dev.debrief.actions.action.content.ActionItemContent;
import dev.debrief.actions.action.content.ActionItemEdit;
import dev.debrief.actions.action.content.Owner;
import dev.debrief.actions.incident.IncidentProjection;
import dev.debrief.actions.incident.IncidentProjectionService;
import dev.debrief.actions.policy.ActionPolicyService;
import dev.debrief.actions.policy.ActionPolicyVersion;
import dev.debrief.actions.postmortem.PostmortemProjection;
import dev.debrief.actions.postmortem.PostmortemProjectionService;
import dev.debrief.platform.audit.AuditEntry;
import dev.debrief.platform.audit.AuditLog;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The use cases of action items. Items of a restricted postmortem or incident are hidden from everybody outside its
 * audience.
 */
@ApplicationScoped
public class ActionItemService {

    private static final Actor SERVICE = Actor.system("action-tracker-service");

    private final ActionItemRepository items;
    private final PostmortemProjectionService postmortems;
    private final IncidentProjectionService incidents;
    private final ActionItemEventPublisher events;
    private final DueDateService dueDates;
    private final ActionPolicyService policies;
    private final AuditLog audit;
    private final Clock clock;

    ActionItemService(
            ActionItemRepository items,
            PostmortemProjectionService postmortems,
            IncidentProjectionService incidents,
            ActionItemEventPublisher events,
            DueDateService dueDates,
            ActionPolicyService policies,
            AuditLog audit,
            Clock clock) {
        this.items = items;
        this.postmortems = postmortems;
        this.incidents = incidents;
        this.events = events;
        this.dueDates = dueDates;
        this.policies = policies;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Creates an item. One that is created as open or in progress performs the transitions to that status, so that the
     * events and the history are complete.
     */
    @Transactional
    public ActionItem propose(ProposeActionItem command, Actor actor) {
        Instant now = clock.instant();
        Owner creator = new Owner(actor.handle(), actor.displayName());
        ActionPolicyVersion policy = policies.current();
        // Checked before drawing a number, so that a rejected request leaves no gap in the keys.
        PostmortemProjection postmortem = requirePostmortem(command.postmortem(), actor);
        requireAccepted(command, postmortem, policy);
        ActionItem item = new ActionItem(items.nextNumber(), postmortem, command.content(), creator, now);
        items.persist(item);
        events.publish(item, item.creationEvents(actor));
        audit.record(actor, "action-item.proposed", item.auditSubject(), null, ActionItemAuditSnapshot.of(item));
        command.status()
                .transitions()
                .forEach(transition -> applyTransition(item, TransitionCommand.of(transition), policy, actor, now));
        dueDateSet(item);
        return item;
    }

    private static void requireAccepted(
            ProposeActionItem command, PostmortemProjection postmortem, ActionPolicyVersion policy) {
        if (postmortem.isClosed()) {
            throw ActionItemProblem.POSTMORTEM_CLOSED.because(postmortem.key()
                    + " is closed, so nobody would follow up on this action item. Reopen the postmortem, or add the"
                    + " item to another one.");
        }
        CommitmentRules.requireClosingChoice(command.content(), postmortem.isPublished());
        if (command.status().isCommitted()) {
            CommitmentRules.requireComplete("An item that is " + command.status(), command.content(), policy);
        }
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public ActionItem get(EntityRef ref, Actor actor) {
        return requireVisible(items.findByRef(ref), ref, actor);
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public List<ActionItem> list(ActionItemFilter filter, PageRequest page, Actor actor) {
        return items.list(filter, originOf(filter.incident()), dueDates.today(), page, actor);
    }

    private IncidentOrigin originOf(@Nullable EntityRef incident) {
        return incident == null
                ? new IncidentOrigin(List.of(), null)
                : new IncidentOrigin(
                        postmortems.idsOf(incident, IncidentProjection.KEY_PREFIX),
                        incidents.idOf(incident).orElse(null));
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public List<AuditEntry> history(EntityRef ref, PageRequest page, Actor actor) {
        ActionItem item = get(ref, actor);
        return audit.entries(item.auditSubject(), page.after(), page.fetchSize());
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public ActionItemProgress progress(EntityRef postmortemRef, Actor actor) {
        PostmortemProjection postmortem = postmortems
                .find(postmortemRef, actor)
                .orElseThrow(() -> StandardProblem.NOT_FOUND.because(unknownPostmortem(postmortemRef)));
        return ActionItemProgress.of(postmortem, items.countByStatus(postmortem.id(), dueDates.today()));
    }

    /** Applies the edit to the current content; an edit that changes nothing leaves the revision as it is. */
    @Transactional
    public ActionItem edit(
            EntityRef ref, Precondition precondition, Function<ActionItemContent, ActionItemEdit> edit, Actor actor) {
        ActionItem item = requireForUpdate(ref, precondition, actor);
        ActionItemAuditSnapshot before = ActionItemAuditSnapshot.of(item);
        Instant now = clock.instant();
        List<ActionItemDomainEvent> changes = item.edit(edit.apply(item.content()), policies.current(), actor, now);
        if (!changes.isEmpty()) {
            events.publish(item, changes);
            audit.record(actor, "action-item.updated", item.auditSubject(), before, ActionItemAuditSnapshot.of(item));
        }
        if (!Objects.equals(before.dueOn(), item.dueOn())) {
            dueDateSet(item);
        }
        return item;
    }

    @Transactional
    public ActionItem transition(EntityRef ref, Precondition precondition, TransitionCommand command, Actor actor) {
        if (command.transition().needsApprover() && !actor.mayApprove()) {
            throw StandardProblem.FORBIDDEN.because(command.transition() + " needs the role approver.");
        }
        ActionItem item = requireForUpdate(ref, precondition, actor);
        boolean unfinished = item.status().isUnfinished();
        applyTransition(item, command, policies.current(), actor, clock.instant());
        if (item.status().isUnfinished() != unfinished) {
            dueDates.rescheduleTimer(item);
        }
        return item;
    }

    /**
     * Publishes that the due date has passed, once per item and due date. When the organisation's time zone changed and
     * the day ends later than the timer expected, the timer is set to the new end.
     */
    @Transactional
    void publishOverdue(UUID id, Instant firedAt) {
        ActionItem item = items.findForUpdate(EntityRef.of(id)).orElseThrow();
        Optional<Instant> deadline = dueDates.deadline(item).filter(instant -> !instant.isAfter(firedAt));
        if (deadline.isEmpty()) {
            dueDates.rescheduleTimer(item);
            return;
        }
        LocalDate dueOn = Objects.requireNonNull(item.dueOn());
        if (items.markOverduePublished(id, dueOn, clock.instant())) {
            events.publish(item, List.of(item.fallDue(deadline.get())));
            ActionItemAuditSnapshot unchanged = ActionItemAuditSnapshot.of(item);
            audit.record(SERVICE, "action-item.overdue", item.auditSubject(), unchanged, unchanged);
        }
    }

    /** A due date that is past already when it is set is history, or known to whoever sets it: it is not published. */
    private void dueDateSet(ActionItem item) {
        LocalDate dueOn = item.dueOn();
        if (dueOn != null && dueOn.isBefore(dueDates.today())) {
            items.markOverduePublished(item.id(), dueOn, clock.instant());
        }
        dueDates.rescheduleTimer(item);
    }

    private void applyTransition(
            ActionItem item, TransitionCommand command, ActionPolicyVersion policy, Actor actor, Instant now) {
        ActionItemAuditSnapshot before = ActionItemAuditSnapshot.of(item);
        events.publish(item, List.of(item.apply(command, policy, actor, now)));
        audit.record(
                actor,
                command.transition().auditAction(),
                item.auditSubject(),
                before,
                ActionItemAuditSnapshot.of(item));
    }

    private ActionItem requireForUpdate(EntityRef ref, Precondition precondition, Actor actor) {
        ActionItem item = requireVisible(items.findForUpdate(ref), ref, actor);
        precondition.require(item.revision());
        return item;
    }

    private static ActionItem requireVisible(Optional<ActionItem> found, EntityRef ref, Actor actor) {
        return found.filter(item -> item.isVisibleTo(actor)).orElseThrow(() -> ref.notFound("action item"));
    }

    private PostmortemProjection requirePostmortem(EntityRef ref, Actor actor) {
        return postmortems
                .find(ref, actor)
                .orElseThrow(() -> ActionItemProblem.POSTMORTEM_NOT_KNOWN
                        .because(unknownPostmortem(ref))
                        .at("/postmortem", "must be the id or key of a postmortem"));
    }

    private static String unknownPostmortem(EntityRef ref) {
        return "Postmortem " + ref + " is unknown. The events of a new postmortem arrive within a second.";
    }
}

package dev.debrief.actions.action;

import dev.debrief.actions.action.ProposeActionItem.InitialStatus;
import dev.debrief.actions.action.content.ActionItemContent;
import dev.debrief.actions.action.content.ActionItemEdit;
import dev.debrief.actions.action.content.Owner;
import dev.debrief.actions.action.event.ActionItemEventPublisher;
import dev.debrief.actions.action.rule.CommitmentRules;
import dev.debrief.actions.action.rule.Commitments;
import dev.debrief.actions.policy.ActionPolicyService;
import dev.debrief.actions.policy.ActionPolicyVersion;
import dev.debrief.actions.postmortem.PostmortemProjection;
import dev.debrief.actions.postmortem.PostmortemProjectionService;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.identity.EntityRefs;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Creates and changes action items in the transaction of the caller. {@link #check}, {@link #lock} and {@link #edit}
 * refuse before they change anything: whoever catches their problem can go on in the same transaction.
 */
@ApplicationScoped
public class ActionItemCommands {

    private final ActionItemRepository items;
    private final PostmortemProjectionService postmortems;
    private final ActionItemEventPublisher events;
    private final DueDateService dueDates;
    private final Commitments commitments;
    private final ActionPolicyService policies;
    private final AuditLog audit;
    private final Clock clock;

    ActionItemCommands(
            ActionItemRepository items,
            PostmortemProjectionService postmortems,
            ActionItemEventPublisher events,
            DueDateService dueDates,
            Commitments commitments,
            ActionPolicyService policies,
            AuditLog audit,
            Clock clock) {
        this.items = items;
        this.postmortems = postmortems;
        this.events = events;
        this.dueDates = dueDates;
        this.commitments = commitments;
        this.policies = policies;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A proposal that can be created.
     *
     * @param content with the due date of the policy, if that sets one
     */
    public record CheckedProposal(
            PostmortemProjection postmortem,
            ActionItemContent content,
            InitialStatus status,
            ActionPolicyVersion policy) {}

    /**
     * Checks a proposal before it draws a number, so that a rejected one leaves no gap in the keys.
     *
     * @throws dev.debrief.platform.problem.ProblemException POSTMORTEM_NOT_KNOWN, POSTMORTEM_CLOSED, VALIDATION_FAILED,
     *     COMMITMENT_INCOMPLETE or COMMITMENT_BLOCKED
     */
    public CheckedProposal check(ProposeActionItem proposal, Actor actor) {
        PostmortemProjection postmortem = requireOpenPostmortem(proposal.postmortem(), actor);
        ActionPolicyVersion policy = policies.current();
        InitialStatus status = proposal.status();
        CommitmentRules.requireClosingChoice(proposal.content(), postmortem.isPublished());
        if (!status.isCommitted()) {
            return new CheckedProposal(postmortem, proposal.content(), status, policy);
        }
        ActionItemContent content = commitments.withDueDate(proposal.content(), policy.settings());
        commitments.require("An item that is " + status, content, policy);
        return new CheckedProposal(postmortem, content, status, policy);
    }

    /**
     * Creates an item. One that is created as open or in progress performs the transitions to that status, so that the
     * events and the history are complete.
     */
    public ActionItem create(CheckedProposal proposal, Actor actor) {
        Instant now = clock.instant();
        Owner creator = new Owner(actor.handle(), actor.displayName());
        ActionItem item =
                new ActionItem(items.nextNumber(), proposal.postmortem(), proposal.content(), creator, now);
        items.persist(item);
        events.publish(item, item.creationEvents(actor));
        audit.record(actor, "action-item.proposed", item.auditSubject(), null, ActionItemAuditSnapshot.of(item));
        proposal.status()
                .transitions()
                .forEach(transition ->
                        perform(item, TransitionCommand.of(transition), proposal.policy(), actor, now));
        dueDateSet(item);
        return item;
    }

    /** Locks items in one order, so that callers which lock several do not wait for each other. */
    public void lockAll(EntityRefs refs) {
        items.lockAll(refs);
    }

    /**
     * The item, locked until the transaction ends.
     *
     * @throws dev.debrief.platform.problem.ProblemException NOT_FOUND if the actor may not see it, STALE_REVISION if it
     *     has another revision
     */
    public ActionItem lock(EntityRef ref, Precondition precondition, Actor actor) {
        ActionItem item = requireVisible(items.findForUpdate(ref), ref, actor);
        precondition.require(item.revision());
        return item;
    }

    /**
     * Applies the edit to the current content; an edit that changes nothing leaves the revision as it is.
     *
     * @param item locked
     */
    public void edit(ActionItem item, Function<ActionItemContent, ActionItemEdit> edit, Actor actor) {
        LocalDate before = item.dueOn();
        change(item, edit.apply(item.content()), policies.current(), actor, clock.instant());
        if (!Objects.equals(before, item.dueOn())) {
            dueDateSet(item);
        }
    }

    /** Performs a transition. @param item locked */
    void transition(ActionItem item, TransitionCommand command, Actor actor) {
        ActionPolicyVersion policy = policies.current();
        Instant now = clock.instant();
        boolean unfinished = item.status().isUnfinished();
        boolean dated = command.transition() == ActionItemTransition.COMMIT && prepare(item, policy, actor, now);
        perform(item, command, policy, actor, now);
        if (dated) {
            dueDateSet(item);
        } else if (item.status().isUnfinished() != unfinished) {
            dueDates.rescheduleTimer(item);
        }
    }

    /** Checks a commitment and sets the due date of the policy. Returns whether it was set. */
    private boolean prepare(ActionItem item, ActionPolicyVersion policy, Actor actor, Instant now) {
        if (!item.allowedTransitions().contains(ActionItemTransition.COMMIT)) {
            return false;
        }
        ActionItemContent content = item.content();
        commitments.require(item.key(), commitments.withDueDate(content, policy.settings()), policy);
        Optional<ActionItemEdit> edit = commitments.dueDateEdit(content, policy.settings());
        edit.ifPresent(dated -> change(item, dated, policy, actor, now));
        return edit.isPresent();
    }

    private void change(ActionItem item, ActionItemEdit edit, ActionPolicyVersion policy, Actor actor, Instant now) {
        ActionItemAuditSnapshot before = ActionItemAuditSnapshot.of(item);
        List<ActionItemDomainEvent> changes = item.edit(edit, policy, actor, now);
        if (!changes.isEmpty()) {
            events.publish(item, changes);
            audit.record(actor, "action-item.updated", item.auditSubject(), before, ActionItemAuditSnapshot.of(item));
        }
    }

    private void perform(
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

    /** A due date that is past already when it is set is history, or known to whoever sets it: it is not published. */
    private void dueDateSet(ActionItem item) {
        LocalDate dueOn = item.dueOn();
        if (dueOn != null && dueOn.isBefore(dueDates.today())) {
            items.markOverduePublished(item.id(), dueOn, clock.instant());
        }
        dueDates.rescheduleTimer(item);
    }

    private PostmortemProjection requireOpenPostmortem(EntityRef ref, Actor actor) {
        PostmortemProjection postmortem = postmortems
                .find(ref, actor)
                .orElseThrow(() -> ActionItemProblem.POSTMORTEM_NOT_KNOWN
                        .because(unknownPostmortem(ref))
                        .at("/postmortem", "must be the id or key of a postmortem"));
        if (postmortem.isClosed()) {
            throw ActionItemProblem.POSTMORTEM_CLOSED.because(postmortem.key()
                    + " is closed, so nobody would follow up on this action item. Reopen the postmortem, or add the"
                    + " item to another one.");
        }
        return postmortem;
    }

    static ActionItem requireVisible(Optional<ActionItem> found, EntityRef ref, Actor actor) {
        return found.filter(item -> item.isVisibleTo(actor)).orElseThrow(() -> ref.notFound("action item"));
    }

    static String unknownPostmortem(EntityRef ref) {
        return "Postmortem " + ref + " is unknown. The events of a new postmortem arrive within a second.";
    }
}

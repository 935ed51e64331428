package dev.debrief.actions.action;

import dev.debrief.actions.action.ProposeActionItem.InitialStatus;
import dev.debrief.actions.action.content.ActionItemContent;
import dev.debrief.actions.action.content.ActionItemEdit;
import dev.debrief.actions.action.content.Owner;
import dev.debrief.actions.action.event.ActionItemEventPublisher;
import dev.debrief.actions.action.rule.CommitmentRules;
import dev.debrief.actions.action.rule.Commitments;
import dev.debrief.actions.action.rule.DateByPolicy;
import dev.debrief.actions.policy.ActionPolicyService;
import dev.debrief.actions.policy.ActionPolicyVersion;
import dev.debrief.actions.postmortem.PostmortemProjection;
import dev.debrief.actions.postmortem.PostmortemProjectionService;
import dev.debrief.actions.postmortem.Severity;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.identity.EntityRefs;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import dev.debrief.platform.time.TimeBounds;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Creates and changes action items in the transaction of the caller. {@link #check}, {@link #lock} and {@link #edit}
 * refuse before they change anything: whoever catches their problem can continue in the same transaction.
 */
@ApplicationScoped
public class ActionItemCommands {

    private final ActionItemRepository items;
    private final PostmortemProjectionService postmortems;
    private final ActionItemEventPublisher events;
    private final DueDateService dueDates;
    private final Commitments commitments;
    private final ActionPolicyService policies;
    private final TimeBounds timeBounds;
    private final AuditLog audit;
    private final Clock clock;

    ActionItemCommands(
            ActionItemRepository items,
            PostmortemProjectionService postmortems,
            ActionItemEventPublisher events,
            DueDateService dueDates,
            Commitments commitments,
            ActionPolicyService policies,
            TimeBounds timeBounds,
            AuditLog audit,
            Clock clock) {
        this.items = items;
        this.postmortems = postmortems;
        this.events = events;
        this.dueDates = dueDates;
        this.commitments = commitments;
        this.policies = policies;
        this.timeBounds = timeBounds;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A proposal that can be created.
     *
     * @param content with the due date of the policy, if that sets one
     * @param dueDateReason how the policy comes to that date; null if it sets none
     */
    public record CheckedProposal(
            PostmortemProjection postmortem,
            ActionItemContent content,
            @Nullable String dueDateReason,
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
            return new CheckedProposal(postmortem, proposal.content(), null, status, policy);
        }
        DateByPolicy date = commitments
                .dueDate(proposal.content(), policy.settings(), postmortem.severity())
                .orElse(null);
        ActionItemContent content =
                date == null ? proposal.content() : proposal.content().withDueOn(date.day());
        commitments.require("An item that is " + status, content, policy);
        return new CheckedProposal(postmortem, content, date == null ? null : date.reason(), status, policy);
    }

    /**
     * Creates an item. One that is created as open or in progress performs the transitions to that status, so that the
     * events and the history are complete.
     */
    public ActionItem create(CheckedProposal proposal, Actor actor) {
        Instant now = clock.instant();
        Owner creator = new Owner(actor.handle(), actor.displayName());
        ActionItem item = new ActionItem(items.nextNumber(), proposal.postmortem(), proposal.content(), creator, now);
        item.moveDueDate(proposal.dueDateReason(), false);
        items.persist(item);
        events.publish(item, item.creationEvents(actor));
        audit.record(actor, "action-item.proposed", item.auditSubject(), null, ActionItemAuditSnapshot.of(item));
        proposal.status()
                .transitions()
                .forEach(transition -> perform(item, TransitionCommand.of(transition), proposal.policy(), actor, now));
        dueDateSet(item);
        return item;
    }

    /**
     * The items that the actor may see, locked until the transaction ends: in one order, so that callers which lock
     * several do not wait for each other.
     */
    public List<ActionItem> lockAll(EntityRefs refs, Actor actor) {
        return items.lockAll(refs, actor);
    }

    /**
     * The item, locked until the transaction ends.
     *
     * @throws dev.debrief.platform.problem.ProblemException NOT_FOUND if the actor may not see it, STALE_REVISION if it
     *     has another revision
     */
    public ActionItem lock(EntityRef ref, Precondition precondition, Actor actor) {
        return require(items.findForUpdate(ref), ref, precondition, actor);
    }

    /**
     * As {@link #lock}, of an item that is locked already.
     *
     * @param found empty if it does not exist
     */
    public ActionItem require(Optional<ActionItem> found, EntityRef ref, Precondition precondition, Actor actor) {
        ActionItem item = requireVisible(found, ref, actor);
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

    /**
     * Performs a transition. Whether the actor has the role for it is checked before, and so is the incident of a
     * RECUR. One that is refused undoes the transaction: a commitment may have set the due date already.
     *
     * @param item locked
     * @throws dev.debrief.platform.problem.ProblemException VALIDATION_FAILED if it took effect in the future, and as
     *     {@code ActionItem.apply}
     */
    public void transition(ActionItem item, TransitionCommand command, Actor actor) {
        timeBounds.requirePast("/at", command.at());
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
        Optional<ActionItemEdit> edit = commitments
                .dueDate(content, policy.settings(), severityOf(item))
                .map(date -> new ActionItemEdit(content.withDueOn(date.day()), date.reason()));
        commitments.require(item.key(), edit.map(ActionItemEdit::content).orElse(content), policy);
        edit.ifPresent(dated -> change(item, dated, policy, actor, now));
        return edit.isPresent();
    }

    private static Severity severityOf(ActionItem item) {
        return Objects.requireNonNull(item.postmortem(), "Until it joins a postmortem, it can only be dropped.")
                .severity();
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
        List<ActionItemDomainEvent> caused = new ArrayList<>(List.of(item.apply(command, policy, actor, now)));
        if (command.transition() == ActionItemTransition.RECUR) {
            commitments
                    .dueDateAfterRecurrence(item.content(), policy.settings(), severityOf(item))
                    .ifPresent(date -> caused.add(item.beginAgain(date.day(), date.reason(), actor, now)));
        }
        events.publish(item, caused);
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
                        .because(PostmortemProjectionService.unknown(ref))
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
}

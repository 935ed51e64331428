package dev.debrief.actions.action.event;

import dev.debrief.actions.action.ActionItem;
import dev.debrief.actions.action.ActionItemDomainEvent;
import dev.debrief.actions.action.content.ActionItemContent;
import dev.debrief.actions.action.content.Addressed;
import dev.debrief.actions.action.content.Owner;
import dev.debrief.actions.postmortem.PostmortemProjection;
import dev.debrief.actions.postmortem.Visibility;
import dev.debrief.contracts.Person;
import dev.debrief.contracts.Severity;
import dev.debrief.contracts.action.ActionItemAssigned;
import dev.debrief.contracts.action.ActionItemBlocked;
import dev.debrief.contracts.action.ActionItemCommented;
import dev.debrief.contracts.action.ActionItemCommitted;
import dev.debrief.contracts.action.ActionItemCompleted;
import dev.debrief.contracts.action.ActionItemDropped;
import dev.debrief.contracts.action.ActionItemDueSoon;
import dev.debrief.contracts.action.ActionItemEscalated;
import dev.debrief.contracts.action.ActionItemEvent;
import dev.debrief.contracts.action.ActionItemFoundIneffective;
import dev.debrief.contracts.action.ActionItemOverdue;
import dev.debrief.contracts.action.ActionItemProposed;
import dev.debrief.contracts.action.ActionItemReopened;
import dev.debrief.contracts.action.ActionItemRescheduled;
import dev.debrief.contracts.action.ActionItemStarted;
import dev.debrief.contracts.action.ActionItemUpdated;
import dev.debrief.contracts.action.ActionItemVerified;
import dev.debrief.contracts.action.VerificationDue;
import dev.debrief.contracts.action.value.ActionItemBenefit;
import dev.debrief.contracts.action.value.ActionItemSnapshot;
import dev.debrief.platform.security.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Maps the domain events of an action item to the contract, with the item as it is when the mapper is made. */
final class ActionItemEventMapper implements ActionItemDomainEvent.Visitor<ActionItemEvent> {

    private final ActionItemSnapshot snapshot;

    ActionItemEventMapper(ActionItem item, PostmortemProjection postmortem, @Nullable ActionItemBenefit benefit) {
        this.snapshot = snapshot(item, postmortem, benefit);
    }

    @Override
    public ActionItemEvent visit(ActionItemDomainEvent.Proposed event) {
        return new ActionItemProposed(snapshot, person(event.by()), event.at());
    }

    @Override
    public ActionItemEvent visit(ActionItemDomainEvent.Committed event) {
        return new ActionItemCommitted(snapshot, person(event.by()), event.at(), event.reason());
    }

    @Override
    public ActionItemEvent visit(ActionItemDomainEvent.Updated event) {
        return new ActionItemUpdated(snapshot, person(event.by()), event.at(), event.changedFields());
    }

    @Override
    public ActionItemEvent visit(ActionItemDomainEvent.Assigned event) {
        return new ActionItemAssigned(snapshot, person(event.by()), event.at(), person(event.previous()));
    }

    @Override
    public ActionItemEvent visit(ActionItemDomainEvent.Rescheduled event) {
        return new ActionItemRescheduled(snapshot, person(event.by()), event.at(), event.previous(), event.reason());
    }

    @Override
    public ActionItemEvent visit(ActionItemDomainEvent.Started event) {
        return new ActionItemStarted(snapshot, person(event.by()), event.at(), event.reason());
    }

    @Override
    public ActionItemEvent visit(ActionItemDomainEvent.Blocked event) {
        return new ActionItemBlocked(snapshot, person(event.by()), event.at(), event.reason());
    }

    @Override
    public ActionItemEvent visit(ActionItemDomainEvent.Completed event) {
        return new ActionItemCompleted(snapshot, person(event.by()), event.at(), event.reason());
    }

    @Override
    public ActionItemEvent visit(ActionItemDomainEvent.Verified event) {
        return new ActionItemVerified(snapshot, person(event.by()), event.at(), event.note(), event.evidenceLink());
    }

    @Override
    public ActionItemEvent visit(ActionItemDomainEvent.FoundIneffective event) {
        return new ActionItemFoundIneffective(
                snapshot, person(event.by()), event.at(), event.reason(), event.evidenceLink());
    }

    @Override
    public ActionItemEvent visit(ActionItemDomainEvent.Dropped event) {
        return new ActionItemDropped(snapshot, person(event.by()), event.at(), event.reason());
    }

    @Override
    public ActionItemEvent visit(ActionItemDomainEvent.Reopened event) {
        return new ActionItemReopened(snapshot, person(event.by()), event.at(), event.reason(), event.recurredIn());
    }

    @Override
    public ActionItemEvent visit(ActionItemDomainEvent.DueSoon event) {
        return new ActionItemDueSoon(snapshot, event.daysLeft(), event.dueOn());
    }

    @Override
    public ActionItemEvent visit(ActionItemDomainEvent.Overdue event) {
        return new ActionItemOverdue(snapshot, event.dueOn(), event.since());
    }

    @Override
    public ActionItemEvent visit(ActionItemDomainEvent.Escalated event) {
        return new ActionItemEscalated(snapshot, event.level(), event.handles(), event.overdueSince());
    }

    @Override
    public ActionItemEvent visit(ActionItemDomainEvent.VerificationDue event) {
        return new VerificationDue(snapshot, event.completedAt(), event.dueOn());
    }

    @Override
    public ActionItemEvent visit(ActionItemDomainEvent.Commented event) {
        return new ActionItemCommented(
                snapshot, person(event.by()), event.at(), event.commentId(), event.text(), event.mentions());
    }

    static ActionItemSnapshot snapshot(
            ActionItem item, PostmortemProjection postmortem, @Nullable ActionItemBenefit benefit) {
        ActionItemContent content = item.content();
        return new ActionItemSnapshot(
                item.id(),
                item.key(),
                postmortem.id(),
                postmortem.key(),
                content.title(),
                content.description(),
                dev.debrief.contracts.action.value.ActionItemKind.valueOf(
                        content.kind().name()),
                dev.debrief.contracts.action.value.ActionItemIntent.valueOf(
                        content.intent().name()),
                person(content.owner()),
                content.dueOn(),
                dev.debrief.contracts.action.value.ActionItemStatus.valueOf(
                        item.status().name()),
                new dev.debrief.contracts.action.value.ActionItemProgress(
                        item.status().isCounted(),
                        item.status().isUnfinished(),
                        item.status().isDone(),
                        item.status().isSettled()),
                addresses(content.addresses()),
                item.dueDateMoves(),
                item.dueDateReason(),
                item.addedLater(),
                item.requiredForClosing(),
                Severity.valueOf(postmortem.severity().name()),
                dev.debrief.contracts.Visibility.valueOf(postmortem.visibility().name()),
                postmortem.visibility() == Visibility.OPEN ? List.of() : postmortem.audience(),
                dev.debrief.contracts.action.value.ActionItemPriority.valueOf(
                        content.priority().name()),
                content.successMeasure(),
                content.labels().isEmpty() ? null : content.labels(),
                benefit);
    }

    private static @Nullable List<dev.debrief.contracts.action.value.Addressed> addresses(List<Addressed> addresses) {
        return addresses.isEmpty()
                ? null
                : addresses.stream()
                        .map(addressed -> new dev.debrief.contracts.action.value.Addressed(
                                dev.debrief.contracts.action.value.AddressedKind.valueOf(
                                        addressed.kind().name()),
                                addressed.id()))
                        .toList();
    }

    private static Person person(Actor actor) {
        return new Person(actor.handle(), actor.displayName());
    }

    private static @Nullable Person person(@Nullable Owner owner) {
        return owner == null ? null : new Person(owner.handle(), owner.displayName());
    }
}

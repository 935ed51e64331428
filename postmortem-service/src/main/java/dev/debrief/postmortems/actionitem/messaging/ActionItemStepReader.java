package dev.debrief.postmortems.actionitem.messaging;

import dev.debrief.contracts.Person;
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
import dev.debrief.contracts.action.ActionItemRecurred;
import dev.debrief.contracts.action.ActionItemReopened;
import dev.debrief.contracts.action.ActionItemRescheduled;
import dev.debrief.contracts.action.ActionItemStarted;
import dev.debrief.contracts.action.ActionItemUpdated;
import dev.debrief.contracts.action.ActionItemVerified;
import dev.debrief.contracts.action.VerificationDue;
import dev.debrief.postmortems.actionitem.ActionItemStep;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What readers of a document ask about an action item: who finished or verified it, and why it did not go as planned.
 */
final class ActionItemStepReader implements ActionItemEvent.Visitor<Optional<ActionItemStep>> {

    static final ActionItemStepReader INSTANCE = new ActionItemStepReader();

    private ActionItemStepReader() {}

    @Override
    public Optional<ActionItemStep> visit(ActionItemProposed event) {
        return Optional.empty();
    }

    @Override
    public Optional<ActionItemStep> visit(ActionItemCommitted event) {
        return explained(ActionItemStep.Kind.COMMITTED, event.by(), event.at(), event.reason());
    }

    @Override
    public Optional<ActionItemStep> visit(ActionItemUpdated event) {
        return Optional.empty();
    }

    @Override
    public Optional<ActionItemStep> visit(ActionItemAssigned event) {
        return Optional.empty();
    }

    /** Only if it moved with a reason: then the team had committed to the date before. A first date is no slip. */
    @Override
    public Optional<ActionItemStep> visit(ActionItemRescheduled event) {
        LocalDate before = event.previousDueOn();
        String reason = event.reason();
        return before == null || reason == null
                ? Optional.empty()
                : step(
                        ActionItemStep.Kind.RESCHEDULED,
                        event.by(),
                        event.at(),
                        "Before: " + before + ". " + reason,
                        null);
    }

    @Override
    public Optional<ActionItemStep> visit(ActionItemStarted event) {
        return explained(ActionItemStep.Kind.STARTED, event.by(), event.at(), event.reason());
    }

    @Override
    public Optional<ActionItemStep> visit(ActionItemBlocked event) {
        return step(ActionItemStep.Kind.BLOCKED, event.by(), event.at(), event.reason(), null);
    }

    @Override
    public Optional<ActionItemStep> visit(ActionItemCompleted event) {
        return step(ActionItemStep.Kind.COMPLETED, event.by(), event.at(), event.reason(), null);
    }

    @Override
    public Optional<ActionItemStep> visit(ActionItemVerified event) {
        return step(ActionItemStep.Kind.VERIFIED, event.by(), event.at(), event.note(), event.evidenceLink());
    }

    @Override
    public Optional<ActionItemStep> visit(ActionItemFoundIneffective event) {
        return step(
                ActionItemStep.Kind.FOUND_INEFFECTIVE, event.by(), event.at(), event.reason(), event.evidenceLink());
    }

    @Override
    public Optional<ActionItemStep> visit(ActionItemDropped event) {
        return step(ActionItemStep.Kind.DROPPED, event.by(), event.at(), event.reason(), null);
    }

    /** If work on it is needed again, the next event says so. */
    @Override
    public Optional<ActionItemStep> visit(ActionItemRecurred event) {
        return Optional.empty();
    }

    @Override
    public Optional<ActionItemStep> visit(ActionItemReopened event) {
        String recurredIn = event.recurredIn();
        String in = recurredIn == null ? "" : "Recurred in " + recurredIn + ". ";
        return step(ActionItemStep.Kind.REOPENED, event.by(), event.at(), in + event.reason(), null);
    }

    @Override
    public Optional<ActionItemStep> visit(ActionItemDueSoon event) {
        return Optional.empty();
    }

    @Override
    public Optional<ActionItemStep> visit(ActionItemOverdue event) {
        return Optional.empty();
    }

    @Override
    public Optional<ActionItemStep> visit(ActionItemEscalated event) {
        return Optional.empty();
    }

    @Override
    public Optional<ActionItemStep> visit(VerificationDue event) {
        return Optional.empty();
    }

    @Override
    public Optional<ActionItemStep> visit(ActionItemCommented event) {
        return Optional.empty();
    }

    /** The status says the rest. */
    private static Optional<ActionItemStep> explained(
            ActionItemStep.Kind kind, Person by, Instant at, @Nullable String reason) {
        return reason == null || reason.isBlank() ? Optional.empty() : step(kind, by, at, reason, null);
    }

    private static Optional<ActionItemStep> step(
            ActionItemStep.Kind kind, Person by, Instant at, @Nullable String reason, @Nullable String link) {
        return Optional.of(new ActionItemStep(kind, by.displayName(), at, reason, link));
    }
}

package dev.debrief.actions.action;

import static dev.debrief.actions.action.ActionItemStatus.BLOCKED;
import static dev.debrief.actions.action.ActionItemStatus.DONE;
import static dev.debrief.actions.action.ActionItemStatus.DROPPED;
import static dev.debrief.actions.action.ActionItemStatus.INEFFECTIVE;
import static dev.debrief.actions.action.ActionItemStatus.IN_PROGRESS;
import static dev.debrief.actions.action.ActionItemStatus.OPEN;
import static dev.debrief.actions.action.ActionItemStatus.PROPOSED;
import static dev.debrief.actions.action.ActionItemStatus.VERIFIED;
import static dev.debrief.actions.action.ActionItemTransition.BLOCK;
import static dev.debrief.actions.action.ActionItemTransition.COMMIT;
import static dev.debrief.actions.action.ActionItemTransition.COMPLETE;
import static dev.debrief.actions.action.ActionItemTransition.DROP;
import static dev.debrief.actions.action.ActionItemTransition.FIND_INEFFECTIVE;
import static dev.debrief.actions.action.ActionItemTransition.RECUR;
import static dev.debrief.actions.action.ActionItemTransition.START;
import static dev.debrief.actions.action.ActionItemTransition.VERIFY;

import dev.debrief.actions.action.content.ActionItemContent;
import dev.debrief.actions.action.content.ActionItemEdit;
import dev.debrief.actions.action.content.ActionItemIntent;
import dev.debrief.actions.action.content.ActionItemKind;
import dev.debrief.actions.action.content.Owner;
import dev.debrief.actions.policy.ActionItemPriority;
import dev.debrief.actions.policy.ActionPolicyVersion;
import dev.debrief.actions.postmortem.SamplePostmortemProjections;
import dev.debrief.platform.security.Actor;
import dev.debrief.platform.security.Roles;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Action items in each status, and what changes them. */
final class SampleActionItems {

    static final Instant CREATED = Instant.parse("2024-11-18T09:00:00Z");
    static final Instant LATER = Instant.parse("2024-11-19T09:00:00Z");
    static final Actor DANA = new Actor("user:dana", "Dana", Set.of("user:dana"), Set.of(Roles.CONTRIBUTOR));
    static final Actor PRIYA = new Actor("user:priya", "Priya", Set.of("user:priya"), Set.of(Roles.APPROVER));
    static final Owner QA = new Owner("team:qa", "QA Team");
    static final ActionItemContent CONTENT = new ActionItemContent(
            "Add edge case tests",
            "For discounts",
            ActionItemKind.IMMEDIATE_FIX,
            ActionItemIntent.DETECT,
            QA,
            LocalDate.of(2024, 11, 22),
            List.of(),
            null,
            ActionItemPriority.MEDIUM,
            null,
            List.of());
    static final ActionPolicyVersion POLICY = ActionPolicyVersion.builtIn();

    private SampleActionItems() {}

    static ActionItemContent content(@Nullable Owner owner, @Nullable LocalDate dueOn) {
        return new ActionItemContent(
                CONTENT.title(),
                CONTENT.description(),
                CONTENT.kind(),
                CONTENT.intent(),
                owner,
                dueOn,
                List.of(),
                null,
                CONTENT.priority(),
                null,
                List.of());
    }

    static ActionItemContent requiredForClosing(boolean required) {
        return new ActionItemContent(
                CONTENT.title(),
                CONTENT.description(),
                CONTENT.kind(),
                CONTENT.intent(),
                QA,
                CONTENT.dueOn(),
                List.of(),
                required,
                CONTENT.priority(),
                null,
                List.of());
    }

    static ActionItemContent measuredBy(
            ActionItemPriority priority, @Nullable String successMeasure, String... labels) {
        return new ActionItemContent(
                CONTENT.title(),
                CONTENT.description(),
                CONTENT.kind(),
                CONTENT.intent(),
                QA,
                CONTENT.dueOn(),
                List.of(),
                null,
                priority,
                successMeasure,
                List.of(labels));
    }

    static ActionItemEdit edit(ActionItemContent content, @Nullable String dueDateReason) {
        return new ActionItemEdit(content, dueDateReason);
    }

    /** Performs a transition as an approver who did not complete the work, with what it needs. */
    static ActionItemDomainEvent apply(ActionItem item, ActionItemTransition transition) {
        return item.apply(
                new TransitionCommand(transition, "because", null, recurredIn(transition)), POLICY, PRIYA, LATER);
    }

    static @Nullable String recurredIn(ActionItemTransition transition) {
        return transition == RECUR ? "INC-57" : null;
    }

    static ActionItem itemIn(ActionItemStatus status) {
        ActionItem item = new ActionItem(
                12, SamplePostmortemProjections.open(), CONTENT, new Owner("user:dana", "Dana"), CREATED);
        pathTo(status)
                .forEach(transition -> item.apply(
                        new TransitionCommand(transition, "because", null, null),
                        POLICY,
                        transition.isVerification() ? PRIYA : DANA,
                        CREATED));
        return item;
    }

    static List<ActionItemTransition> pathTo(ActionItemStatus status) {
        return switch (status) {
            case PROPOSED -> List.of();
            case OPEN -> List.of(COMMIT);
            case IN_PROGRESS -> List.of(COMMIT, START);
            case BLOCKED -> List.of(COMMIT, START, BLOCK);
            case DONE -> List.of(COMMIT, START, COMPLETE);
            case VERIFIED -> List.of(COMMIT, START, COMPLETE, VERIFY);
            case INEFFECTIVE -> List.of(COMMIT, START, COMPLETE, FIND_INEFFECTIVE);
            case DROPPED -> List.of(DROP);
        };
    }
}

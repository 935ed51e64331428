package dev.debrief.actions.action.rule;

import dev.debrief.actions.action.ActionItem;
import dev.debrief.actions.action.ActionItemProblem;
import dev.debrief.actions.action.ActionItemTransition;
import dev.debrief.actions.action.TransitionCommand;
import dev.debrief.actions.action.content.Owner;
import dev.debrief.actions.policy.ActionPolicyVersion;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.security.Actor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refuses transitions that the status, missing details or the policy do not allow. */
public final class TransitionRules {

    private TransitionRules() {}

    /** @throws dev.debrief.platform.problem.ProblemException as {@code ActionItem.apply} */
    public static void require(ActionItem item, TransitionCommand command, ActionPolicyVersion policy, Actor by) {
        requireAllowed(item, command.transition());
        requireDetails(item, command);
        requireInOrder(item, command);
        if (command.transition() == ActionItemTransition.COMMIT) {
            CommitmentRules.requireComplete(item.key(), item.content(), policy);
        }
        if (command.transition().isVerification()) {
            requireAnother(item, policy, by);
        }
    }

    private static void requireAllowed(ActionItem item, ActionItemTransition transition) {
        List<ActionItemTransition> allowed = item.allowedTransitions();
        if (!allowed.contains(transition)) {
            String state = item.postmortem() == null
                    ? " waits for the postmortem of " + item.incidentKey() + ", so it"
                    : " is " + item.status() + ", which";
            throw ActionItemProblem.TRANSITION_NOT_ALLOWED
                    .because(item.key() + state + " does not allow " + transition + "; "
                            + (allowed.isEmpty() ? "no transition is left." : "allowed are " + allowed + "."))
                    .with("currentStatus", item.status())
                    .with("allowedTransitions", allowed);
        }
    }

    private static void requireDetails(ActionItem item, TransitionCommand command) {
        ActionItemTransition transition = command.transition();
        if (transition.needsReason() && !command.hasReason()) {
            throw invalid(transition + " needs a reason.", "/reason", "must not be blank");
        }
        if (transition.needsEvidence() && !command.hasReason() && command.evidenceLink() == null) {
            throw invalid(
                    transition + " needs evidence: say what you observed in reason, or give an evidenceLink.",
                    "/reason",
                    "must not be blank without an evidenceLink");
        }
        if (command.evidenceLink() != null && !transition.isVerification()) {
            throw invalid(
                    "Only a verification has evidence.", "/evidenceLink", "is for VERIFY and FIND_INEFFECTIVE only");
        }
        requireIncident(item, transition, command.recurredIn());
    }

    private static void requireIncident(ActionItem item, ActionItemTransition transition, @Nullable String recurredIn) {
        if (transition != ActionItemTransition.RECUR) {
            if (recurredIn != null) {
                throw invalid("Only RECUR names an incident.", "/recurredIn", "is for RECUR only");
            }
        } else if (recurredIn == null) {
            throw invalid(
                    "RECUR needs the incident in which it happened again.", "/recurredIn", "must be a key like INC-57");
        } else if (recurredIn.equals(item.incidentKey())) {
            throw invalid(
                    recurredIn + " is the incident that " + item.key() + " follows from. Name the later one.",
                    "/recurredIn",
                    "must be another incident");
        }
    }

    /** No status began before the one that it follows, and none before the item was created. */
    private static void requireInOrder(ActionItem item, TransitionCommand command) {
        Instant at = command.at();
        Instant since = item.statusSince();
        if (at != null && at.isBefore(since)) {
            String state = since.equals(item.createdAt())
                    ? " was created at " + since
                    : " has been " + item.status() + " since " + since;
            throw invalid(
                    item.key() + state + ", so " + command.transition()
                            + " cannot have happened before. Send that time or a later one, or leave out at for now.",
                    "/at",
                    "must not be before " + since);
        }
    }

    private static void requireAnother(ActionItem item, ActionPolicyVersion policy, Actor by) {
        if (policy.settings().verifiedByAnother() && doerOf(item).equals(by.handle())) {
            throw ActionItemProblem.VERIFIED_BY_DOER
                    .because((isCompletedBySystem(item)
                                    ? "You own " + item.key() + ", and "
                                            + item.statusBy().displayName() + " completed it"
                                    : "You completed " + item.key())
                            + "; somebody else has to verify it. Ask another approver.")
                    .with("completedBy", by.handle())
                    .with("policyVersion", policy.version());
        }
    }

    /**
     * The handle of who did the work. The item is DONE, so the last transition was its completion. If a system recorded
     * that, such as a tracker, its owner is taken for the one who did it.
     */
    private static String doerOf(ActionItem item) {
        Owner owner = item.content().owner();
        return owner != null && isCompletedBySystem(item)
                ? owner.handle()
                : item.statusBy().handle();
    }

    private static boolean isCompletedBySystem(ActionItem item) {
        return Actor.isSystem(item.statusBy().handle());
    }

    private static RuntimeException invalid(String detail, String pointer, String error) {
        return StandardProblem.VALIDATION_FAILED.because(detail).at(pointer, error);
    }
}

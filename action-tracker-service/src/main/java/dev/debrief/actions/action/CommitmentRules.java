package dev.debrief.actions.action;

import dev.debrief.actions.action.content.ActionItemContent;
import dev.debrief.actions.action.content.ActionItemEdit;
import dev.debrief.actions.policy.ActionPolicy;
import dev.debrief.actions.policy.ActionPolicyVersion;
import dev.debrief.platform.problem.StandardProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What the team needs to agree on to commit to an item, and how that can change afterwards. */
final class CommitmentRules {

    private CommitmentRules() {}

    /**
     * @param subject begins the sentence of a refusal
     * @throws dev.debrief.platform.problem.ProblemException COMMITMENT_INCOMPLETE without what the policy requires
     */
    static void requireComplete(String subject, ActionItemContent content, ActionPolicyVersion policy) {
        List<String> missing = missing(content, policy.policy());
        if (!missing.isEmpty()) {
            throw refused(
                    subject + " needs " + words(missing, "an ", "a ") + ", so that somebody is known to do it in time.",
                    missing,
                    policy);
        }
    }

    /**
     * Requires that an edit of a committed item keeps what the commitment needs, and says why the due date moves. What
     * an item lacks since before the policy asked for it may still be lacking.
     */
    static void requireKept(ActionItem item, ActionItemEdit edit, ActionPolicyVersion policy) {
        ActionItemContent before = item.content();
        List<String> removed = new ArrayList<>(missing(edit.content(), policy.policy()));
        removed.removeAll(missing(before, policy.policy()));
        if (!removed.isEmpty()) {
            throw refused(
                    "The team has committed to " + item.key() + "; replace its " + words(removed, "", "")
                            + " instead of removing it.",
                    removed,
                    policy);
        }
        if (moves(before, edit.content()) && isBlank(edit)) {
            throw StandardProblem.VALIDATION_FAILED
                    .because("The team has committed to " + item.key() + " by " + before.dueOn()
                            + ". Say in dueDateReason why the date moves.")
                    .at("/dueDateReason", "must not be blank when the due date of a committed item moves");
        }
    }

    /** What was agreed on before publication cannot be left out of what closing waits for; it can be dropped. */
    static void requireClosingChoice(ActionItemContent content, boolean addedLater) {
        if (!addedLater && Boolean.FALSE.equals(content.requiredForClosing())) {
            throw StandardProblem.VALIDATION_FAILED
                    .because("Closing the postmortem waits for every action item that was not added after its"
                            + " publication.")
                    .at("/requiredForClosing", "can be false only for an item added after publication");
        }
    }

    /** Whether a date that was set becomes another one, or none. */
    static boolean moves(ActionItemContent before, ActionItemContent after) {
        return before.dueOn() != null && !Objects.equals(before.dueOn(), after.dueOn());
    }

    private static boolean isBlank(ActionItemEdit edit) {
        return edit.dueDateReason() == null || edit.dueDateReason().isBlank();
    }

    private static List<String> missing(ActionItemContent content, ActionPolicy policy) {
        List<String> missing = new ArrayList<>();
        if (policy.ownerRequired() && content.owner() == null) {
            missing.add("owner");
        }
        if (policy.dueDateRequired() && content.dueOn() == null) {
            missing.add("dueOn");
        }
        return missing;
    }

    private static String words(List<String> members, String beforeOwner, String beforeDate) {
        return members.stream()
                .map(member -> member.equals("owner") ? beforeOwner + "owner" : beforeDate + "due date")
                .collect(Collectors.joining(" and "));
    }

    private static RuntimeException refused(String detail, List<String> missing, ActionPolicyVersion policy) {
        return ActionItemProblem.COMMITMENT_INCOMPLETE
                .because(detail)
                .with("missing", missing)
                .with("policyVersion", policy.version());
    }
}

package dev.debrief.actions.action.rule;

import dev.debrief.actions.action.ActionItem;
import dev.debrief.actions.action.ActionItemProblem;
import dev.debrief.actions.action.content.ActionItemContent;
import dev.debrief.actions.action.content.ActionItemEdit;
import dev.debrief.actions.policy.ActionPolicy;
import dev.debrief.actions.policy.ActionPolicyVersion;
import dev.debrief.platform.problem.StandardProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the team needs to agree on to commit to an item, and how that can change afterwards. */
public final class CommitmentRules {

    private static final String OWNER = "owner";
    private static final String DUE_DATE = "dueOn";
    private static final String SUCCESS_MEASURE = "successMeasure";

    private static final Map<String, String> WORDS =
            Map.of(OWNER, "an owner", DUE_DATE, "a due date", SUCCESS_MEASURE, "a success measure");

    private CommitmentRules() {}

    /**
     * @param subject begins the sentence of a refusal
     * @throws dev.debrief.platform.problem.ProblemException COMMITMENT_INCOMPLETE without what the policy requires
     */
    public static void requireComplete(String subject, ActionItemContent content, ActionPolicyVersion policy) {
        List<String> missing = missing(content, policy.settings());
        if (!missing.isEmpty()) {
            String purpose = missing.equals(List.of(SUCCESS_MEASURE))
                    ? ", so that somebody can verify it."
                    : ", so that somebody is known to do it in time.";
            throw refused(subject + " needs " + words(missing) + purpose, missing, policy);
        }
    }

    /**
     * Requires that an edit of a committed item keeps what the commitment needs, and says why the due date moves. What
     * an item lacks since before the policy asked for it may still be lacking.
     */
    public static void requireKept(ActionItem item, ActionItemEdit edit, ActionPolicyVersion policy) {
        ActionItemContent before = item.content();
        List<String> removed = new ArrayList<>(missing(edit.content(), policy.settings()));
        removed.removeAll(missing(before, policy.settings()));
        if (!removed.isEmpty()) {
            throw refused(
                    "The team has committed to " + item.key() + ", so it needs " + words(removed)
                            + ". Replace what it has instead of removing it.",
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
    public static void requireClosingChoice(ActionItemContent content, boolean addedLater) {
        if (!addedLater && Boolean.FALSE.equals(content.requiredForClosing())) {
            throw StandardProblem.VALIDATION_FAILED
                    .because("Closing the postmortem waits for every action item that was not added after its"
                            + " publication.")
                    .at("/requiredForClosing", "can be false only for an item added after publication");
        }
    }

    /** Whether a date that was set becomes another one, or none. */
    public static boolean moves(ActionItemContent before, ActionItemContent after) {
        return before.dueOn() != null && !Objects.equals(before.dueOn(), after.dueOn());
    }

    private static boolean isBlank(ActionItemEdit edit) {
        return edit.dueDateReason() == null || edit.dueDateReason().isBlank();
    }

    private static List<String> missing(ActionItemContent content, ActionPolicy policy) {
        List<String> missing = new ArrayList<>();
        if (policy.ownerRequired() && content.owner() == null) {
            missing.add(OWNER);
        }
        if (policy.dueDateRequired() && content.dueOn() == null) {
            missing.add(DUE_DATE);
        }
        if (policy.successMeasureRequired() && content.successMeasure() == null) {
            missing.add(SUCCESS_MEASURE);
        }
        return missing;
    }

    /** {@code an owner, a due date and a success measure}. */
    private static String words(List<String> members) {
        List<String> words = members.stream()
                .map(member -> Objects.requireNonNull(WORDS.get(member)))
                .toList();
        int last = words.size() - 1;
        return last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    private static RuntimeException refused(String detail, List<String> missing, ActionPolicyVersion policy) {
        return ActionItemProblem.COMMITMENT_INCOMPLETE
                .because(detail)
                .with("missing", missing)
                .with("policyVersion", policy.version());
    }
}

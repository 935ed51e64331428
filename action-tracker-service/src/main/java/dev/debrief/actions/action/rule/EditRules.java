package dev.debrief.actions.action.rule;

import dev.debrief.actions.action.ActionItem;
import dev.debrief.actions.action.ActionItemProblem;
import dev.debrief.actions.action.content.ActionItemContent;
import dev.debrief.actions.action.content.ActionItemEdit;
import dev.debrief.actions.policy.ActionPolicyVersion;
import dev.debrief.platform.problem.StandardProblem;
import java.util.Objects;

/** Refuses edits that the status or the policy do not allow. */
public final class EditRules {

    private EditRules() {}

    /** @throws dev.debrief.platform.problem.ProblemException as {@code ActionItem.edit} */
    public static void require(ActionItem item, ActionItemEdit wanted, ActionPolicyVersion policy) {
        ActionItemContent before = item.content();
        ActionItemContent edit = wanted.content();
        boolean dueDateChanged = !Objects.equals(before.dueOn(), edit.dueOn());
        CommitmentRules.requireClosingChoice(edit, item.addedLater());
        if (wanted.dueDateReason() != null && !dueDateChanged) {
            throw StandardProblem.VALIDATION_FAILED
                    .because("The due date stays as it is.")
                    .at("/dueDateReason", "is for a new due date only");
        }
        if (!item.status().isUnfinished() && (dueDateChanged || !Objects.equals(before.owner(), edit.owner()))) {
            throw ActionItemProblem.ACTION_ITEM_FINISHED
                    .because(item.key() + " is " + item.status() + "; its owner and due date can no longer be changed.")
                    .with("currentStatus", item.status());
        }
        if (item.status().isCommitted()) {
            CommitmentRules.requireKept(item, wanted, policy);
        }
    }
}

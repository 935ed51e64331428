package dev.debrief.actions.action;

import dev.debrief.platform.problem.ProblemType;

/** Problems of commands on action items. */
public enum ActionItemProblem implements ProblemType {
    POSTMORTEM_NOT_KNOWN("postmortem-not-known", "Unknown postmortem", 422),
    TRANSITION_NOT_ALLOWED("transition-not-allowed", "Transition not allowed", 409),
    ACTION_ITEM_FINISHED("action-item-finished", "Action item finished", 409),
    COMMITMENT_INCOMPLETE("commitment-incomplete", "The commitment lacks what the policy requires", 409),
    COMMITMENT_BLOCKED("commitment-blocked", "Findings refuse the commitment", 409),
    VERIFIED_BY_DOER("verified-by-doer", "Somebody else has to verify it", 409),
    POSTMORTEM_CLOSED("postmortem-closed", "The postmortem is closed", 409),
    BULK_REFUSED("bulk-refused", "Entries are refused, so nothing was changed", 422);

    private final Definition definition;

    ActionItemProblem(String slug, String title, int status) {
        this.definition = new Definition(slug, title, status);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}

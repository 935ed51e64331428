package dev.debrief.actions.action;

import dev.debrief.platform.problem.ProblemType;

/** What can be wrong with a command on an action item. */
public enum ActionItemProblem implements ProblemType {
    POSTMORTEM_NOT_KNOWN("postmortem-not-known", "The postmortem is not known here", 422),
    TRANSITION_NOT_ALLOWED("transition-not-allowed", "The status does not allow this transition", 409),
    ACTION_ITEM_FINISHED("action-item-finished", "The action item is finished", 409);

    private final Definition definition;

    ActionItemProblem(String slug, String title, int status) {
        this.definition = new Definition(slug, title, status);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}

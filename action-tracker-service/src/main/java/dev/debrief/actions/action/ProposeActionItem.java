package dev.debrief.actions.action;

import dev.debrief.actions.action.content.ActionItemContent;
import dev.debrief.platform.identity.EntityRef;
import java.util.List;

/**
 * The command to create an action item.
 *
 * @param postmortem id or key of the postmortem
 * @param status the initial status
 */
public record ProposeActionItem(EntityRef postmortem, ActionItemContent content, InitialStatus status) {

    /** The statuses an item can be created in, and the transitions from PROPOSED to each. */
    public enum InitialStatus {
        PROPOSED(List.of()),
        OPEN(List.of(ActionItemTransition.COMMIT)),
        IN_PROGRESS(List.of(ActionItemTransition.COMMIT, ActionItemTransition.START));

        private final List<ActionItemTransition> transitions;

        InitialStatus(List<ActionItemTransition> transitions) {
            this.transitions = transitions;
        }

        List<ActionItemTransition> transitions() {
            return transitions;
        }

        /** Whether the team has committed to an item that is created like this. */
        boolean isCommitted() {
            return this != PROPOSED;
        }
    }
}

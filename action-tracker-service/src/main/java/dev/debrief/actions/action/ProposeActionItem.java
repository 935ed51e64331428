package dev.debrief.actions.action;

import dev.debrief.platform.identity.EntityRef;
import java.util.List;

/**
 * The command to create an action item.
 *
 * @param postmortem id or key of the postmortem it follows from
 * @param status how far it is already
 */
public record ProposeActionItem(EntityRef postmortem, ActionItemContent content, InitialStatus status) {

    /** How far an action item can be when it is recorded, and the steps it took to get there. */
    public enum InitialStatus {
        PROPOSED(List.of()),
        OPEN(List.of(ActionItemTransition.COMMIT)),
        IN_PROGRESS(List.of(ActionItemTransition.COMMIT, ActionItemTransition.START));

        private final List<ActionItemTransition> steps;

        InitialStatus(List<ActionItemTransition> steps) {
            this.steps = steps;
        }

        List<ActionItemTransition> steps() {
            return steps;
        }
    }
}

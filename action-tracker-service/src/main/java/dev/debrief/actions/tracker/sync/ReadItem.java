package dev.debrief.actions.tracker.sync;

import dev.debrief.actions.tracker.plan.ItemState;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.security.Actor;

/**
 * An action item as it was read when it was decided what its tracker receives. Calls that follow can take minutes, and
 * meanwhile it can become RESTRICTED.
 */
record ReadItem(TrackedItems items, ItemState state, Actor actor) {

    /**
     * To be asked directly before something of the item is sent.
     *
     * @throws dev.debrief.platform.problem.ProblemException STALE_REVISION if other people may see it now
     */
    void requireSameVisibility() {
        if (items.read(state.id(), actor).restricted() != state.restricted()) {
            throw StandardProblem.STALE_REVISION.because(state.key() + " can be seen by other people now.");
        }
    }
}

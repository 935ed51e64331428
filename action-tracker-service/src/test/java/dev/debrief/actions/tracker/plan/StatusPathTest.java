package dev.debrief.actions.tracker.plan;

import static dev.debrief.actions.action.ActionItemStatus.BLOCKED;
import static dev.debrief.actions.action.ActionItemStatus.DONE;
import static dev.debrief.actions.action.ActionItemStatus.DROPPED;
import static dev.debrief.actions.action.ActionItemStatus.INEFFECTIVE;
import static dev.debrief.actions.action.ActionItemStatus.IN_PROGRESS;
import static dev.debrief.actions.action.ActionItemStatus.OPEN;
import static dev.debrief.actions.action.ActionItemStatus.PROPOSED;
import static dev.debrief.actions.action.ActionItemStatus.VERIFIED;
import static dev.debrief.actions.action.ActionItemTransition.COMMIT;
import static dev.debrief.actions.action.ActionItemTransition.COMPLETE;
import static dev.debrief.actions.action.ActionItemTransition.DROP;
import static dev.debrief.actions.action.ActionItemTransition.START;
import static dev.debrief.actions.action.ActionItemTransition.UNDO_COMPLETE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatusPathTest {

    @Test
    void takesTheShortestWay() {
        assertThat(StatusPath.of(PROPOSED, DONE).orElseThrow()).containsExactly(COMMIT, START, COMPLETE);
        assertThat(StatusPath.of(OPEN, DONE).orElseThrow()).containsExactly(START, COMPLETE);
        assertThat(StatusPath.of(BLOCKED, DONE).orElseThrow()).containsExactly(COMPLETE);
        assertThat(StatusPath.of(PROPOSED, DROPPED).orElseThrow()).containsExactly(DROP);
        assertThat(StatusPath.of(DONE, DROPPED).orElseThrow()).containsExactly(UNDO_COMPLETE, DROP);
        assertThat(StatusPath.of(DONE, DONE).orElseThrow()).isEmpty();
    }

    @Test
    void reopensWhatIsDone() {
        assertThat(StatusPath.towards(DONE, IN_PROGRESS).orElseThrow()).containsExactly(UNDO_COMPLETE);
        assertThat(StatusPath.towards(DONE, OPEN).orElseThrow()).containsExactly(UNDO_COMPLETE);
    }

    @Test
    void decidesNothingThatNeedsAnApprover() {
        assertThat(StatusPath.towards(VERIFIED, IN_PROGRESS)).isEmpty();
        assertThat(StatusPath.towards(INEFFECTIVE, OPEN)).isEmpty();
        assertThat(StatusPath.of(DONE, VERIFIED)).isEmpty();
    }

    @Test
    void forcesNothing() {
        assertThat(StatusPath.towards(DROPPED, DONE)).isEmpty();
        assertThat(StatusPath.towards(IN_PROGRESS, OPEN)).isEmpty();
    }
}

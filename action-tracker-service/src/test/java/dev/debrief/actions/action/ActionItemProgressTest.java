package dev.debrief.actions.action;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.actions.postmortem.SamplePostmortemProjections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActionItemProgressTest {

    @Test
    void countsEveryStatusIncludingZeros() {
        ActionItemProgress progress =
                of(new StatusCount(ActionItemStatus.OPEN, 4, 0), new StatusCount(ActionItemStatus.DONE, 2, 2));

        assertThat(progress.counts()).hasSize(ActionItemStatus.values().length);
        assertThat(progress.counts())
                .containsEntry(ActionItemStatus.OPEN, 4L)
                .containsEntry(ActionItemStatus.BLOCKED, 0L);
        assertThat(progress.total()).isEqualTo(6);
    }

    /** What did not have the intended effect is not done, and what was dropped is not part of the total. */
    @Test
    void doneAreTheItemsThatAreDoneOrVerified() {
        ActionItemProgress progress = of(
                new StatusCount(ActionItemStatus.DONE, 1, 0),
                new StatusCount(ActionItemStatus.VERIFIED, 2, 0),
                new StatusCount(ActionItemStatus.INEFFECTIVE, 4, 0),
                new StatusCount(ActionItemStatus.OPEN, 8, 0),
                new StatusCount(ActionItemStatus.DROPPED, 16, 0));

        assertThat(progress.total()).isEqualTo(15);
        assertThat(progress.done()).isEqualTo(3);
        assertThat(progress.verified()).isEqualTo(2);
        assertThat(progress.percentDone()).hasValue(20);
    }

    @Test
    void onlyUnfinishedItemsAreOverdue() {
        ActionItemProgress progress = of(
                new StatusCount(ActionItemStatus.BLOCKED, 3, 2),
                new StatusCount(ActionItemStatus.PROPOSED, 1, 1),
                new StatusCount(ActionItemStatus.DONE, 5, 5),
                new StatusCount(ActionItemStatus.DROPPED, 1, 1));

        assertThat(progress.overdue()).isEqualTo(3);
    }

    @Test
    void percentDoneRoundsDownAndIgnoresDroppedItems() {
        assertThat(of(new StatusCount(ActionItemStatus.DONE, 199, 0), new StatusCount(ActionItemStatus.OPEN, 1, 0))
                        .percentDone())
                .hasValue(99);
        assertThat(of(
                                new StatusCount(ActionItemStatus.DONE, 1, 0),
                                new StatusCount(ActionItemStatus.VERIFIED, 1, 0),
                                new StatusCount(ActionItemStatus.INEFFECTIVE, 1, 0),
                                new StatusCount(ActionItemStatus.DROPPED, 7, 0))
                        .percentDone())
                .hasValue(66);
    }

    @Test
    void percentDoneIsEmptyWithoutItemsToCount() {
        assertThat(of().percentDone()).isEmpty();
        assertThat(of(new StatusCount(ActionItemStatus.DROPPED, 2, 0)).percentDone())
                .isEmpty();
    }

    private static ActionItemProgress of(StatusCount... counts) {
        return ActionItemProgress.of(SamplePostmortemProjections.open(), List.of(counts));
    }
}

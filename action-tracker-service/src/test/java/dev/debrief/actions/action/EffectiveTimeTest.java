package dev.debrief.actions.action;

import static dev.debrief.actions.action.ActionItemStatus.DONE;
import static dev.debrief.actions.action.ActionItemStatus.IN_PROGRESS;
import static dev.debrief.actions.action.ActionItemStatus.OPEN;
import static dev.debrief.actions.action.ActionItemStatus.PROPOSED;
import static dev.debrief.actions.action.ActionItemStatus.VERIFIED;
import static dev.debrief.actions.action.ActionItemTransition.COMMIT;
import static dev.debrief.actions.action.ActionItemTransition.COMPLETE;
import static dev.debrief.actions.action.ActionItemTransition.START;
import static dev.debrief.actions.action.SampleActionItems.CREATED;
import static dev.debrief.actions.action.SampleActionItems.DANA;
import static dev.debrief.actions.action.SampleActionItems.LATER;
import static dev.debrief.actions.action.SampleActionItems.POLICY;
import static dev.debrief.actions.action.SampleActionItems.PRIYA;
import static dev.debrief.actions.action.SampleActionItems.itemIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.debrief.platform.problem.ProblemException;
import dev.debrief.platform.problem.StandardProblem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A transition takes effect when it happened, which may be before it is recorded. */
class EffectiveTimeTest {

    private static final Instant BETWEEN = Instant.parse("2024-11-18T16:00:00Z");

    @Test
    void aTransitionTakesEffectWhenItHappened() {
        ActionItem item = itemIn(IN_PROGRESS);

        assertThat(perform(item, COMPLETE, BETWEEN, LATER))
                .isEqualTo(new ActionItemDomainEvent.Completed(null, DANA, BETWEEN));

        assertThat(item.status()).isEqualTo(DONE);
        assertThat(item.statusSince()).isEqualTo(BETWEEN);
        assertThat(item.updatedAt()).as("when it was recorded").isEqualTo(LATER);
    }

    @Test
    void withoutATimeItTakesEffectNow() {
        ActionItem item = itemIn(IN_PROGRESS);

        assertThat(perform(item, COMPLETE, null, LATER))
                .isEqualTo(new ActionItemDomainEvent.Completed(null, DANA, LATER));

        assertThat(item.statusSince()).isEqualTo(LATER);
    }

    @Test
    void severalTransitionsCanTakeEffectTogether() {
        ActionItem item = itemIn(OPEN);

        perform(item, START, BETWEEN, LATER);
        perform(item, COMPLETE, BETWEEN, LATER);

        assertThat(item.status()).isEqualTo(DONE);
        assertThat(item.statusSince()).isEqualTo(BETWEEN);
    }

    @Test
    void noStatusBeginsBeforeTheOneThatItFollows() {
        ActionItem item = itemIn(OPEN);
        perform(item, START, BETWEEN, LATER);
        long revision = item.revision();

        ProblemException refusal = catchThrowableOfType(
                ProblemException.class, () -> perform(item, COMPLETE, BETWEEN.minusMillis(1), LATER));

        assertThat(refusal.type()).isEqualTo(StandardProblem.VALIDATION_FAILED);
        assertThat(refusal.detail())
                .contains(
                        "AI-12 has been IN_PROGRESS since 2024-11-18T16:00:00Z, so COMPLETE cannot have happened before")
                .endsWith("Send that time or a later one, or leave out at for now.");
        assertThat(refusal.errors()).singleElement().extracting("pointer").isEqualTo("#/at");
        assertThat(item.status()).isEqualTo(IN_PROGRESS);
        assertThat(item.revision()).isEqualTo(revision);
    }

    @Test
    void nothingHappensToAnItemBeforeItIsCreated() {
        ProblemException refusal = catchThrowableOfType(
                ProblemException.class, () -> perform(itemIn(PROPOSED), COMMIT, CREATED.minusSeconds(1), LATER));

        assertThat(refusal.detail()).startsWith("AI-12 was created at 2024-11-18T09:00:00Z, so COMMIT cannot");
    }

    @Test
    void aClockThatIsAheadSetsNoTimeInTheFuture() {
        ActionItem item = itemIn(IN_PROGRESS);

        perform(item, COMPLETE, LATER.plusSeconds(120), LATER);

        assertThat(item.statusSince()).isEqualTo(LATER);
    }

    @Test
    void aClockThatIsBehindKeepsTheOrder() {
        ActionItem item = itemIn(IN_PROGRESS);

        perform(item, COMPLETE, null, CREATED.minusSeconds(2));

        assertThat(item.statusSince()).isEqualTo(CREATED);
    }

    @Test
    void aRecurrenceNamesTheLaterIncident() {
        ActionItem item = itemIn(VERIFIED);

        assertThat(item.apply(TransitionCommand.recur("It failed again", "INC-57"), POLICY, PRIYA, LATER))
                .isEqualTo(new ActionItemDomainEvent.Reopened("It failed again", "INC-57", PRIYA, LATER));
        assertThat(item.status()).isEqualTo(OPEN);
        assertThat(item.recurredIn()).isEqualTo("INC-57");
    }

    private static ActionItemDomainEvent perform(
            ActionItem item, ActionItemTransition transition, @Nullable Instant at, Instant now) {
        return item.apply(new TransitionCommand(transition, null, null, null, at), POLICY, DANA, now);
    }
}

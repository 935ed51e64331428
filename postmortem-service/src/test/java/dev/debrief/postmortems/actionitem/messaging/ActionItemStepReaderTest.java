package dev.debrief.postmortems.actionitem.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.contracts.action.ActionItemBlocked;
import dev.debrief.contracts.action.ActionItemCommitted;
import dev.debrief.contracts.action.ActionItemCompleted;
import dev.debrief.contracts.action.ActionItemDropped;
import dev.debrief.contracts.action.ActionItemEvent;
import dev.debrief.contracts.action.ActionItemFoundIneffective;
import dev.debrief.contracts.action.ActionItemReopened;
import dev.debrief.contracts.action.ActionItemRescheduled;
import dev.debrief.contracts.action.ActionItemStarted;
import dev.debrief.contracts.action.ActionItemUpdated;
import dev.debrief.contracts.action.ActionItemVerified;
import dev.debrief.postmortems.fixtures.FilledValues;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who did what to an action item, when and why reaches the document. */
class ActionItemStepReaderTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                ActionItemCommitted.class,
                ActionItemRescheduled.class,
                ActionItemStarted.class,
                ActionItemBlocked.class,
                ActionItemCompleted.class,
                ActionItemVerified.class,
                ActionItemFoundIneffective.class,
                ActionItemDropped.class,
                ActionItemReopened.class
            })
    void losesNothingOfTheStep(Class<? extends ActionItemEvent> type) {
        FilledValues values = new FilledValues();

        String step = values.of(type)
                .accept(ActionItemStepReader.INSTANCE)
                .orElseThrow()
                .toString();

        assertThat(values.texts().entrySet().stream()
                        .filter(text -> !text.getKey().contains(".actionItem/"))
                        .filter(text -> !text.getKey().endsWith("Person.handle"))
                        .filter(text -> !step.contains(text.getValue()))
                        .map(Map.Entry::getKey))
                .isEmpty();
        assertThat(values.instants().values()).allSatisfy(at -> assertThat(step).contains(at.toString()));
    }

    @Test
    void aFirstDueDateIsNoStepEvenIfThePolicyGivesAReason() {
        ActionItemRescheduled filled = new FilledValues().of(ActionItemRescheduled.class);

        assertThat(new ActionItemRescheduled(
                                filled.actionItem(),
                                filled.by(),
                                filled.at(),
                                null,
                                "Set by the policy: 5 business days.")
                        .accept(ActionItemStepReader.INSTANCE))
                .isEmpty();
    }

    @Test
    void leavesOutWhatTheItemItselfShows() {
        assertThat(new FilledValues().of(ActionItemUpdated.class).accept(ActionItemStepReader.INSTANCE))
                .isEmpty();
    }
}

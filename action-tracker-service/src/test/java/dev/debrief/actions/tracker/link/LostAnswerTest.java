package dev.debrief.actions.tracker.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.actions.action.ActionItemStatus;
import dev.debrief.actions.action.ActionItemTransition;
import dev.debrief.actions.tracker.client.TrackerKind;
import dev.debrief.actions.tracker.plan.ItemState;
import dev.debrief.platform.outgoing.api.ApiUnavailableException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The tracker has done what it was asked for, but the response was lost. What people have changed last in the action
 * item stays, although the issue looks as if somebody had changed it later.
 */
class LostAnswerTest {

    @ParameterizedTest
    @EnumSource
    void theLastStatusStays(TrackerKind kind) {
        try (SyncScenario scenario = new SyncScenario(kind)) {
            UUID id = scenario.linked();
            move(scenario, id, ActionItemTransition.START);
            loseAnswer(scenario, id);

            move(scenario, id, ActionItemTransition.COMPLETE);
            somebodyComments(scenario);
            scenario.attempt(id, true);

            assertThat(scenario.items.get(id).status()).isEqualTo(ActionItemStatus.DONE);
            assertThat(scenario.stub.issue(1).state()).isIn("closed", "done");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theLastTitleStays(TrackerKind kind) {
        try (SyncScenario scenario = new SyncScenario(kind)) {
            UUID id = scenario.linked();
            scenario.items.setTitle(scenario.items.get(id), "Sent", SyncScenario.DANA);
            loseAnswer(scenario, id);
            assertThat(scenario.stub.issue(1).title()).isEqualTo("Sent");

            scenario.items.setTitle(scenario.items.get(id), "Last", SyncScenario.DANA);
            somebodyComments(scenario);
            scenario.attempt(id, true);

            assertThat(scenario.items.get(id).title()).isEqualTo("Last");
            assertThat(scenario.stub.issue(1).title()).isEqualTo("Last");
        }
    }

    /** Then nothing differs from what was seen last, but the issue has what was sent. */
    @ParameterizedTest
    @EnumSource
    void aChangeThatIsTakenBackIsTakenBackOnBothSides(TrackerKind kind) {
        try (SyncScenario scenario = new SyncScenario(kind)) {
            UUID id = scenario.linked();
            ItemState before = scenario.items.get(id);
            scenario.items.setTitle(before, "Sent", SyncScenario.DANA);
            loseAnswer(scenario, id);

            scenario.items.setTitle(scenario.items.get(id), before.title(), SyncScenario.DANA);
            scenario.attempt(id, false);

            assertThat(scenario.items.get(id).title()).isEqualTo(before.title());
            assertThat(scenario.stub.issue(1).title()).isEqualTo(before.title());
        }
    }

    @ParameterizedTest
    @EnumSource(names = "GITHUB", mode = EnumSource.Mode.EXCLUDE)
    void theLastDueDateStays(TrackerKind kind) {
        try (SyncScenario scenario = new SyncScenario(kind)) {
            UUID id = scenario.linked();
            setDueOn(scenario, id, 24);
            loseAnswer(scenario, id);

            setDueOn(scenario, id, 27);
            somebodyComments(scenario);
            scenario.attempt(id, true);

            assertThat(scenario.items.get(id).dueOn()).isEqualTo(LocalDate.of(2024, 12, 27));
            assertThat(scenario.stub.issue(1).dueOn()).isEqualTo("2024-12-27");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theLastLabelsStay(TrackerKind kind) {
        try (SyncScenario scenario = new SyncScenario(kind)) {
            UUID id = scenario.linked();
            setLabels(scenario, id, "added");
            loseAnswer(scenario, id);

            setLabels(scenario, id, "checkout");
            somebodyComments(scenario);
            scenario.attempt(id, true);

            assertThat(scenario.items.get(id).labels()).containsExactly("checkout");
            assertThat(scenario.stub.issue(1).labels()).contains("checkout").doesNotContain("added");
        }
    }

    /** What a person changes in the issue afterwards is no echo. */
    @ParameterizedTest
    @EnumSource
    void aLaterChangeOfTheIssueIsApplied(TrackerKind kind) {
        try (SyncScenario scenario = new SyncScenario(kind)) {
            UUID id = scenario.linked();
            scenario.items.setTitle(scenario.items.get(id), "Sent", SyncScenario.DANA);
            loseAnswer(scenario, id);

            scenario.clock.advance(Duration.ofMinutes(1));
            scenario.stub.edit(1, issue -> issue.title("Theirs"));
            scenario.attempt(id, true);

            assertThat(scenario.items.get(id).title()).isEqualTo("Theirs");
            assertThat(scenario.stub.issue(1).title()).isEqualTo("Theirs");
        }
    }

    private static void loseAnswer(SyncScenario scenario, UUID id) {
        scenario.clock.advance(Duration.ofMinutes(1));
        scenario.stub.loseAnswerOnce("/issue");
        scenario.attempt(id, false);
        assertThat(scenario.failure()).isInstanceOf(ApiUnavailableException.class);
    }

    private static void move(SyncScenario scenario, UUID id, ActionItemTransition transition) {
        scenario.items.perform(scenario.items.get(id), transition, "because", null, SyncScenario.DANA);
    }

    private static void setDueOn(SyncScenario scenario, UUID id, int day) {
        scenario.items.setDueOn(scenario.items.get(id), LocalDate.of(2024, 12, day), "because", SyncScenario.DANA);
    }

    private static void setLabels(SyncScenario scenario, UUID id, String... labels) {
        scenario.items.setLabels(scenario.items.get(id), List.of(labels), SyncScenario.DANA);
    }

    /** The issue was changed after the action item. */
    private static void somebodyComments(SyncScenario scenario) {
        scenario.clock.advance(Duration.ofMinutes(1));
        scenario.stub.edit(1, issue -> {});
    }
}

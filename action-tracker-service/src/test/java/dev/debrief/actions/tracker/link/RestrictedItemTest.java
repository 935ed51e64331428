package dev.debrief.actions.tracker.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.actions.action.ActionItemStatus;
import dev.debrief.actions.tracker.FieldDirection;
import dev.debrief.actions.tracker.client.TrackerKind;
import dev.debrief.platform.problem.ProblemException;
import dev.debrief.platform.testkit.vendor.GitLabStub;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a tracker learns of items that only some people may see. */
class RestrictedItemTest {

    @Test
    void waitsUntilEverybodyMaySeeIt() {
        try (SyncScenario scenario = new SyncScenario(TrackerKind.GITLAB)) {
            UUID id = scenario.item(ActionItemStatus.OPEN, true).id();
            scenario.store.link(id, null);

            scenario.attempt(id, false);
            assertThat(scenario.store.get(id).state()).isEqualTo(LinkState.PENDING);
            assertThat(scenario.store.get(id).note()).contains("RESTRICTED");
            assertThat(scenario.stub.answered(200)).isZero();
            assertThat(scenario.stub.issues()).isEmpty();

            scenario.items.restrict(id, false);
            scenario.syncUntilLinked(id);
            assertThat(scenario.stub.issue(1).title()).isEqualTo("Add edge case tests 1");
            assertThat(scenario.store.get(id).note()).isNull();
        }
    }

    @Test
    void isSentConfidentiallyIfTheTrackerReceivesSuch() {
        try (SyncScenario scenario = receiving(TrackerKind.GITLAB)) {
            UUID id = scenario.item(ActionItemStatus.OPEN, true).id();
            scenario.store.link(id, null);

            scenario.syncUntilLinked(id);

            assertThat(scenario.stub.issue(1).isConfidential()).isTrue();
        }
    }

    @Test
    void whatChangesWhileItIsHiddenIsSentAfterwards() {
        try (SyncScenario scenario = new SyncScenario(TrackerKind.GITLAB)) {
            UUID id = scenario.linked();
            scenario.items.restrict(id, true);
            scenario.items.setTitle(scenario.items.get(id), "Secret", SyncScenario.DANA);
            scenario.items.setLabels(scenario.items.get(id), List.of("secret"), SyncScenario.DANA);

            scenario.attempt(id, true);
            assertThat(scenario.stub.issue(1).title()).isEqualTo("Add edge case tests 1");
            assertThat(scenario.stub.issue(1).labels()).doesNotContain("secret");
            assertThat(scenario.store.get(id).note()).contains("nothing is sent");
            assertThat(scenario.store.get(id).isConcernedByVisibility(false)).isTrue();

            scenario.items.restrict(id, false);
            scenario.attempt(id, false);
            assertThat(scenario.stub.issue(1).title()).isEqualTo("Secret");
            assertThat(scenario.stub.issue(1).labels()).contains("secret");
            assertThat(scenario.store.get(id).note()).isNull();
            assertThat(scenario.store.get(id).isConcernedByVisibility(false)).isFalse();
        }
    }

    @Test
    void theIssueIsHiddenBeforeAnythingElseIsSent() {
        try (SyncScenario scenario = receiving(TrackerKind.GITLAB)) {
            UUID id = scenario.linked();
            assertThat(scenario.store.get(id).isConcernedByVisibility(true)).isTrue();

            scenario.items.restrict(id, true);
            scenario.attempt(id, false);

            assertThat(scenario.stub.issue(1).isConfidential()).isTrue();
            assertThat(scenario.store.get(id).isConcernedByVisibility(true)).isFalse();
        }
    }

    @Test
    void nothingIsSentIfTheIssueCannotBeHidden() {
        try (SyncScenario scenario = receiving(TrackerKind.GITLAB)) {
            UUID id = scenario.linked();
            ((GitLabStub) scenario.stub).asGuest();
            scenario.items.restrict(id, true);
            scenario.items.setTitle(scenario.items.get(id), "Secret", SyncScenario.DANA);

            scenario.attempt(id, false);

            assertThat(scenario.stub.issue(1).isConfidential()).isFalse();
            assertThat(scenario.stub.issue(1).title()).isEqualTo("Add edge case tests 1");
            assertThat(scenario.store.get(id).note()).contains("cannot be made confidential");
        }
    }

    @ParameterizedTest
    @EnumSource
    void noIssueIsCreatedIfTheItemIsHiddenMeanwhile(TrackerKind kind) {
        try (SyncScenario scenario = new SyncScenario(kind)) {
            UUID id = scenario.item(ActionItemStatus.OPEN, false).id();
            scenario.store.link(id, null);
            scenario.items.afterNextRead(() -> scenario.items.restrict(id, true));

            scenario.attempt(id, false);
            assertThat(scenario.failure()).isInstanceOf(ProblemException.class);
            scenario.attempt(id, false);

            assertThat(scenario.stub.issues()).isEmpty();
            assertThat(scenario.store.requestedAt(id)).isNull();
            assertThat(scenario.store.get(id).state()).isEqualTo(LinkState.PENDING);
            assertThat(scenario.store.get(id).note()).contains("RESTRICTED");
        }
    }

    @ParameterizedTest
    @EnumSource
    void noChangeIsSentIfTheItemIsHiddenMeanwhile(TrackerKind kind) {
        try (SyncScenario scenario = new SyncScenario(kind)) {
            UUID id = scenario.linked();
            scenario.items.setTitle(scenario.items.get(id), "Secret", SyncScenario.DANA);
            scenario.items.afterNextRead(() -> scenario.items.restrict(id, true));

            scenario.attempt(id, false);
            scenario.attempt(id, false);

            assertThat(scenario.stub.issue(1).title()).isEqualTo("Add edge case tests 1");
            assertThat(scenario.store.get(id).note()).contains("nothing is sent");

            scenario.items.restrict(id, false);
            scenario.attempt(id, false);
            assertThat(scenario.stub.issue(1).title()).isEqualTo("Secret");
        }
    }

    /** Other products have no confidential issues, and the admin has allowed that. */
    @ParameterizedTest
    @EnumSource(names = "GITLAB", mode = EnumSource.Mode.EXCLUDE)
    void isSentWhereNoIssueIsConfidential(TrackerKind kind) {
        try (SyncScenario scenario = receiving(kind)) {
            UUID id = scenario.linked();
            scenario.items.restrict(id, true);
            scenario.items.setTitle(scenario.items.get(id), "Another title", SyncScenario.DANA);

            scenario.attempt(id, false);

            assertThat(scenario.stub.issue(1).title()).isEqualTo("Another title");
            assertThat(scenario.store.get(id).note()).isNull();
        }
    }

    private static SyncScenario receiving(TrackerKind kind) {
        return new SyncScenario(kind, FieldDirection.BOTH, new Kills(0, 0), true);
    }
}

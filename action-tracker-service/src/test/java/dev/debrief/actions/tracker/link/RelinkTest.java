package dev.debrief.actions.tracker.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.actions.action.ActionItemStatus;
import dev.debrief.actions.tracker.client.TrackerKind;
import dev.debrief.platform.testkit.vendor.GitHubStub;
import dev.debrief.platform.testkit.vendor.StubIssue;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Linking an action item again creates no second issue, whatever has happened to the first link. */
class RelinkTest {

    @ParameterizedTest
    @EnumSource
    void findsItsIssueAtOnceAlthoughTheSearchLags(TrackerKind kind) {
        try (SyncScenario scenario = new SyncScenario(kind)) {
            UUID id = scenario.linked();

            relink(scenario, id);
            scenario.attempt(id, false);

            assertThat(scenario.issueOf(id)).isEqualTo(1);
            assertThat(scenario.stub.issues()).hasSize(1);
        }
    }

    /** The answer of the first link arrives after the item was linked again, or never. */
    @ParameterizedTest
    @EnumSource
    void waitsForARequestOfTheFirstLink(TrackerKind kind) {
        try (SyncScenario scenario = new SyncScenario(kind)) {
            UUID id = scenario.item(ActionItemStatus.OPEN, false).id();
            scenario.store.link(id, null);
            scenario.stub.loseAnswerOnce("/issue");
            scenario.attempt(id, false);
            assertThat(scenario.store.requestedAt(id)).isNotNull();

            relink(scenario, id);
            scenario.syncUntilLinked(id);

            assertThat(scenario.issueOf(id)).isEqualTo(1);
            assertThat(scenario.stub.issues()).hasSize(1);
        }
    }

    @Test
    void findsAnIssueWithoutLabels() {
        try (SyncScenario scenario = new SyncScenario(TrackerKind.GITHUB)) {
            ((GitHubStub) scenario.stub).withoutPushAccess();
            UUID id = scenario.linked();
            scenario.clock.advance(Duration.ofDays(30));

            relink(scenario, id);
            scenario.syncUntilLinked(id);

            assertThat(scenario.issueOf(id)).isEqualTo(1);
            assertThat(scenario.stub.issues()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsAnIssueThatWasLinkedAndNotCreated(TrackerKind kind) {
        try (SyncScenario scenario = new SyncScenario(kind)) {
            scenario.stub.add("Their issue");
            UUID id = scenario.item(ActionItemStatus.OPEN, false).id();
            boolean jira = kind == TrackerKind.JIRA_CLOUD || kind == TrackerKind.JIRA_DATA_CENTER;
            scenario.store.link(id, jira ? "PAY-1" : "1");
            scenario.syncUntilLinked(id);

            relink(scenario, id);
            scenario.syncUntilLinked(id);

            assertThat(scenario.issueOf(id)).isEqualTo(1);
            assertThat(scenario.stub.issues()).hasSize(1);
            assertThat(scenario.stub.issue(1).text()).contains("debrief:" + id);
        }
    }

    @Test
    void createsAnotherIssueIfTheFirstOneIsGone() {
        try (SyncScenario scenario = new SyncScenario(TrackerKind.GITHUB)) {
            UUID id = scenario.linked();
            scenario.stub.edit(1, StubIssue::delete);

            relink(scenario, id);
            scenario.syncUntilLinked(id);

            assertThat(scenario.issueOf(id)).isEqualTo(2);
        }
    }

    @Test
    void createsAnotherIssueIfTheFirstOneBelongsToAnotherItemNow() {
        try (SyncScenario scenario = new SyncScenario(TrackerKind.GITLAB)) {
            UUID id = scenario.linked();
            scenario.store.unlink(id);
            UUID other = scenario.item(ActionItemStatus.OPEN, false).id();
            scenario.store.link(other, "1");
            scenario.syncUntilLinked(other);

            scenario.store.link(id, null);
            scenario.syncUntilLinked(id);

            assertThat(scenario.issueOf(other)).isEqualTo(1);
            assertThat(scenario.issueOf(id)).isEqualTo(2);
        }
    }

    private static void relink(SyncScenario scenario, UUID id) {
        scenario.store.unlink(id);
        scenario.store.link(id, null);
    }
}

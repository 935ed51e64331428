package dev.debrief.actions.tracker.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.actions.action.ActionItemStatus;
import dev.debrief.actions.action.ActionItemTransition;
import dev.debrief.actions.tracker.client.TrackerKind;
import dev.debrief.actions.tracker.sync.ProjectUnusableException;
import dev.debrief.platform.outgoing.api.ApiLimitedException;
import dev.debrief.platform.testkit.vendor.GitHubStub;
import dev.debrief.platform.testkit.vendor.JiraStub;
import dev.debrief.platform.testkit.vendor.StubIssue;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A refusal of one issue breaks its link; one of the whole project breaks none, and counts against the tracker. */
class RefusalTest {

    @ParameterizedTest
    @EnumSource
    void anIssueThatMayNotBeReadBreaksItsLinkOnly(TrackerKind kind) {
        try (SyncScenario scenario = new SyncScenario(kind)) {
            UUID id = scenario.linked();
            UUID other = scenario.linked();
            scenario.stub.edit(scenario.issueOf(id), StubIssue::forbid);

            scenario.attempt(id, true);
            assertThat(scenario.failure()).isNull();
            assertThat(scenario.store.brokenBy(id)).contains("403");

            scenario.items.setTitle(scenario.items.get(other), "Another title", SyncScenario.DANA);
            scenario.attempt(other, false);
            assertThat(scenario.stub.issue(scenario.issueOf(other)).title()).isEqualTo("Another title");
        }
    }

    @Test
    void aProjectThatCannotBeReadBreaksNoLink() {
        try (SyncScenario scenario = new SyncScenario(TrackerKind.GITHUB)) {
            UUID id = scenario.linked();
            ((GitHubStub) scenario.stub).know(false);

            scenario.attempt(id, true);
            assertThat(scenario.failure()).isInstanceOf(ProjectUnusableException.class);
            assertThat(scenario.store.get(id).state()).isEqualTo(LinkState.LINKED);

            ((GitHubStub) scenario.stub).know(true);
            scenario.attempt(id, true);
            assertThat(scenario.failure()).isNull();
            assertThat(scenario.store.get(id).state()).isEqualTo(LinkState.LINKED);
        }
    }

    @Test
    void issuesThatAreDisabledBreakNoLink() {
        try (SyncScenario scenario = new SyncScenario(TrackerKind.GITHUB)) {
            UUID id = scenario.linked();
            ((GitHubStub) scenario.stub).disableIssues();

            scenario.attempt(id, true);

            assertThat(scenario.failure())
                    .isInstanceOf(ProjectUnusableException.class)
                    .hasMessageContaining("410");
            assertThat(scenario.store.get(id).state()).isEqualTo(LinkState.LINKED);
        }
    }

    /** Jira answers a search in such a project with 400. */
    @Test
    void aNewIssueWaitsUntilItsProjectCanBeUsed() {
        try (SyncScenario scenario = new SyncScenario(TrackerKind.JIRA_CLOUD)) {
            UUID id = scenario.item(ActionItemStatus.OPEN, false).id();
            scenario.store.link(id, null);
            ((JiraStub) scenario.stub).know(false);

            scenario.attempt(id, false);
            assertThat(scenario.failure()).isInstanceOf(ProjectUnusableException.class);
            assertThat(scenario.store.get(id).state()).isEqualTo(LinkState.PENDING);

            ((JiraStub) scenario.stub).know(true);
            scenario.syncUntilLinked(id);
            assertThat(scenario.stub.issues()).hasSize(1);
        }
    }

    /** The change is executed in part, and completed after the pause. */
    @ParameterizedTest
    @EnumSource
    void aLimitThatIsReachedDuringAChangeUndoesNothing(TrackerKind kind) {
        try (SyncScenario scenario = new SyncScenario(kind)) {
            UUID id = scenario.linked();
            scenario.items.perform(
                    scenario.items.get(id), ActionItemTransition.DROP, "because", null, SyncScenario.DANA);

            for (int requests = 1; requests < 6; requests++) {
                scenario.stub.limit(requests, Duration.ofMinutes(1));
                scenario.attempt(id, false);
            }
            scenario.stub.limit(Integer.MAX_VALUE, Duration.ofMinutes(1));
            scenario.attempt(id, true);

            assertThat(scenario.items.get(id).status()).isEqualTo(ActionItemStatus.DROPPED);
            assertThat(scenario.stub.issue(1).state()).isIn("closed", "done");
            assertThat(scenario.store.get(id).note()).isNull();
        }
    }

    /** Reads still work, so only the creation is tried again later. */
    @Test
    void aLimitOnNewIssuesMakesNoDuplicate() {
        try (SyncScenario scenario = new SyncScenario(TrackerKind.GITHUB)) {
            ((GitHubStub) scenario.stub).limitCreation(1, Duration.ofMinutes(10));
            UUID first = scenario.linked();
            UUID id = scenario.item(ActionItemStatus.OPEN, false).id();
            scenario.store.link(id, null);

            scenario.attempt(id, false);
            assertThat(scenario.failure()).isInstanceOf(ApiLimitedException.class);
            assertThat(scenario.store.requestedAt(id)).isNull();

            scenario.clock.advance(Duration.ofMinutes(10));
            scenario.syncUntilLinked(id);
            assertThat(scenario.issueOf(first)).isEqualTo(1);
            assertThat(scenario.issueOf(id)).isEqualTo(2);
            assertThat(scenario.stub.issues()).hasSize(2);
        }
    }
}

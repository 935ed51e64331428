package dev.debrief.actions.tracker.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.actions.action.ActionItemStatus;
import dev.debrief.actions.action.ActionItemTransition;
import dev.debrief.actions.tracker.client.TrackerKind;
import dev.debrief.actions.tracker.plan.ItemState;
import dev.debrief.platform.testkit.vendor.GitHubStub;
import dev.debrief.platform.testkit.vendor.JiraStub;
import dev.debrief.platform.testkit.vendor.StubIssue;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IssueSyncTest {

    @ParameterizedTest
    @EnumSource
    void createsTheIssueWithTheStatusOfTheItem(TrackerKind kind) {
        try (SyncScenario scenario = new SyncScenario(kind)) {
            UUID id = scenario.item(ActionItemStatus.DROPPED, false).id();
            scenario.store.link(id, null);
            scenario.syncUntilLinked(id);

            StubIssue issue = scenario.stub.issue(scenario.issueOf(id));
            assertThat(issue.title()).isEqualTo("Add edge case tests 1");
            assertThat(issue.state()).isIn("closed", "done");
            assertThat(issue.labels()).contains("debrief", "debrief-AI-1", "checkout");
            assertThat(scenario.items.get(id).status()).isEqualTo(ActionItemStatus.DROPPED);
            assertThat(scenario.store.get(id).note()).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void completesAndReopensTheItemWithTheIssue(TrackerKind kind) {
        try (SyncScenario scenario = new SyncScenario(kind)) {
            UUID id = scenario.linked();

            close(scenario, id, kind == TrackerKind.GITHUB ? "completed" : "Done");
            assertThat(scenario.items.get(id).status()).isEqualTo(ActionItemStatus.DONE);

            reopen(scenario, id);
            assertThat(scenario.items.get(id).status()).isEqualTo(ActionItemStatus.IN_PROGRESS);
        }
    }

    private static void close(SyncScenario scenario, UUID id, String reason) {
        scenario.clock.advance(Duration.ofMinutes(1));
        scenario.stub.edit(
                scenario.issueOf(id), issue -> issue.state(issue.state().equals("new") ? "done" : "closed", reason));
        scenario.attempt(id, true);
    }

    private static void reopen(SyncScenario scenario, UUID id) {
        scenario.clock.advance(Duration.ofMinutes(1));
        scenario.stub.edit(scenario.issueOf(id), issue -> {
            boolean jira = issue.state().equals("done");
            boolean gitHub = scenario.stub instanceof GitHubStub;
            issue.state(jira ? "indeterminate" : gitHub ? "open" : "opened", jira ? null : "reopened");
        });
        scenario.attempt(id, true);
    }

    /** GitLab has no status for what was reopened, so the label says that somebody works on it. */
    @Test
    void anItemThatIsReopenedIsInProgressOnBothSides() {
        try (SyncScenario scenario = new SyncScenario(TrackerKind.GITLAB)) {
            UUID id = scenario.linked();
            close(scenario, id, "Done");

            reopen(scenario, id);
            scenario.attempt(id, false);

            assertThat(scenario.items.get(id).status()).isEqualTo(ActionItemStatus.IN_PROGRESS);
            assertThat(scenario.stub.issue(1).state()).isEqualTo("opened");
            assertThat(scenario.stub.issue(1).labels()).contains("in progress");
            assertThat(scenario.store.get(id).note()).isNull();
        }
    }

    @Test
    void dropsTheItemOfAnIssueThatIsNotPlanned() {
        try (SyncScenario scenario = new SyncScenario(TrackerKind.GITHUB)) {
            UUID id = scenario.linked();

            close(scenario, id, "not_planned");

            assertThat(scenario.items.get(id).status()).isEqualTo(ActionItemStatus.DROPPED);
            reopen(scenario, id);
            assertThat(scenario.items.get(id).status()).isEqualTo(ActionItemStatus.DROPPED);
            assertThat(scenario.store.get(id).note()).contains("no way to IN_PROGRESS");
        }
    }

    @Test
    void theEchoOfAChangeIsNoChange() {
        try (SyncScenario scenario = new SyncScenario(TrackerKind.GITLAB)) {
            UUID id = scenario.linked();
            ItemState item = scenario.items.get(id);
            scenario.items.perform(item, ActionItemTransition.START, "because", null, SyncScenario.DANA);
            scenario.attempt(id, false);
            int calls = scenario.stub.answered(200);

            scenario.attempt(id, false);
            assertThat(scenario.stub.answered(200)).as("nothing to send").isEqualTo(calls);
            scenario.attempt(id, true);

            assertThat(scenario.stub.answered(200)).as("one read").isEqualTo(calls + 1);
            assertThat(scenario.items.get(id).revision()).isEqualTo(2);
            assertThat(scenario.stub.issue(1).labels()).contains("in progress");
        }
    }

    @Test
    void sendsTheDueDateInTheTextOfAnIssueOfGitHub() {
        try (SyncScenario scenario = new SyncScenario(TrackerKind.GITHUB)) {
            UUID id = scenario.linked();
            scenario.stub.edit(1, issue -> issue.text(issue.text() + "\n\nA remark."));

            scenario.items.setDueOn(scenario.items.get(id), LocalDate.of(2024, 12, 24), "because", SyncScenario.DANA);
            scenario.attempt(id, false);

            assertThat(scenario.stub.issue(1).text()).contains("Due 2024-12-24").endsWith("A remark.");
        }
    }

    @Test
    void aFieldThatIsRefusedDoesNotHoldUpTheOthers() {
        try (SyncScenario scenario = new SyncScenario(TrackerKind.JIRA_CLOUD)) {
            UUID id = scenario.linked();
            ((JiraStub) scenario.stub).withoutDueDates();
            ItemState item = scenario.items.setDueOn(
                    scenario.items.get(id), LocalDate.of(2024, 12, 24), "because", SyncScenario.DANA);
            scenario.items.setTitle(item, "Another title", SyncScenario.DANA);

            scenario.attempt(id, false);

            assertThat(scenario.stub.issue(1).title()).isEqualTo("Another title");
            assertThat(scenario.stub.issue(1).dueOn()).isEqualTo("2024-11-22");
            assertThat(scenario.store.get(id).note()).contains("Field 'duedate' cannot be set");
        }
    }

    @Test
    void saysThatTheWorkflowDoesNotAllowAStatus() {
        try (SyncScenario scenario = new SyncScenario(TrackerKind.JIRA_DATA_CENTER)) {
            UUID id = scenario.linked();
            ((JiraStub) scenario.stub).withoutTransitionInto("indeterminate");

            scenario.items.perform(
                    scenario.items.get(id), ActionItemTransition.START, "because", null, SyncScenario.DANA);
            scenario.attempt(id, false);

            assertThat(scenario.store.get(id).note()).contains("no transition into the category indeterminate");
            assertThat(scenario.items.get(id).status()).isEqualTo(ActionItemStatus.IN_PROGRESS);
        }
    }

    @Test
    void aDeletedIssueBreaksTheLink() {
        try (SyncScenario scenario = new SyncScenario(TrackerKind.GITHUB)) {
            UUID id = scenario.linked();
            scenario.stub.edit(1, StubIssue::delete);

            scenario.attempt(id, true);

            assertThat(scenario.store.get(id).state()).isEqualTo(LinkState.BROKEN);
            assertThat(scenario.store.brokenBy(id)).contains("410");
        }
    }

    @Test
    void aRefusedFieldOfANewIssueBreaksTheLink() {
        try (SyncScenario scenario = new SyncScenario(TrackerKind.JIRA_CLOUD)) {
            ((JiraStub) scenario.stub).withoutDueDates();
            UUID id = scenario.item(ActionItemStatus.OPEN, false).id();
            scenario.store.link(id, null);

            scenario.syncUntilLinked(id);

            assertThat(scenario.store.brokenBy(id)).contains("duedate");
            assertThat(scenario.stub.issues()).isEmpty();
        }
    }

    @Test
    void linksAnExistingIssueAndMarksIt() {
        try (SyncScenario scenario = new SyncScenario(TrackerKind.GITLAB)) {
            scenario.stub.add("Their title");
            UUID id = scenario.item(ActionItemStatus.OPEN, false).id();
            scenario.store.link(id, "1");

            scenario.attempt(id, false);

            assertThat(scenario.store.get(id).state()).isEqualTo(LinkState.LINKED);
            assertThat(scenario.stub.issues()).hasSize(1);
            assertThat(scenario.stub.issue(1).labels()).contains("debrief", "debrief-AI-1", "checkout");
            assertThat(scenario.stub.issue(1).text()).contains("debrief:" + id);
            assertThat(scenario.stub.issue(1).title())
                    .isEqualTo(scenario.items.get(id).title());
        }
    }

    @ParameterizedTest
    @EnumSource(names = "JIRA_DATA_CENTER", mode = EnumSource.Mode.EXCLUDE)
    void theStatusTakesEffectWhenTheIssueWasClosed(TrackerKind kind) {
        try (SyncScenario scenario = new SyncScenario(kind)) {
            UUID id = scenario.linked();
            scenario.clock.advance(Duration.ofHours(1));
            Instant closedAt = scenario.clock.instant();
            scenario.stub.edit(
                    scenario.issueOf(id),
                    issue -> issue.state(issue.state().equals("new") ? "done" : "closed", "completed"));

            scenario.clock.advance(Duration.ofDays(3));
            scenario.attempt(id, true);

            assertThat(scenario.items.get(id).status()).isEqualTo(ActionItemStatus.DONE);
            assertThat(scenario.items.get(id).statusSince()).isEqualTo(closedAt);
        }
    }

    /** A workflow, or an automation, moves a new issue at once. */
    @Test
    void creatingAnIssueMovesNoItem() {
        try (SyncScenario scenario = new SyncScenario(TrackerKind.JIRA_DATA_CENTER)) {
            UUID id = scenario.item(ActionItemStatus.PROPOSED, false).id();
            scenario.store.link(id, null);
            scenario.clock.advance(Duration.ofMinutes(1));

            scenario.attempt(
                    id,
                    Stops.after(
                            "created",
                            scenario.store,
                            () -> scenario.stub.edit(1, issue -> issue.state("indeterminate", null))));

            assertThat(scenario.items.get(id).status()).isEqualTo(ActionItemStatus.PROPOSED);
            assertThat(scenario.stub.issue(1).state()).isEqualTo("new");
        }
    }

    @Test
    void whoClosesANewIssueAtOnceCompletesTheItem() {
        try (SyncScenario scenario = new SyncScenario(TrackerKind.GITHUB)) {
            UUID id = scenario.item(ActionItemStatus.OPEN, false).id();
            scenario.store.link(id, null);
            scenario.clock.advance(Duration.ofMinutes(1));

            scenario.attempt(
                    id,
                    Stops.after(
                            "created",
                            scenario.store,
                            () -> scenario.stub.edit(1, issue -> issue.state("closed", "completed"))));

            assertThat(scenario.items.get(id).status()).isEqualTo(ActionItemStatus.DONE);
            assertThat(scenario.stub.issue(1).state()).isEqualTo("closed");
        }
    }

    /** GitHub does not say when an issue that is open was labelled. */
    @Test
    void theItemDecidesIfItIsUnknownWhenTheIssueWasMoved() {
        try (SyncScenario scenario = new SyncScenario(TrackerKind.GITHUB)) {
            UUID id = scenario.linked();
            scenario.stub.edit(1, issue -> issue.labels().add("in progress"));
            scenario.clock.advance(Duration.ofMinutes(5));
            scenario.items.perform(
                    scenario.items.get(id), ActionItemTransition.DROP, "because", null, SyncScenario.DANA);
            scenario.clock.advance(Duration.ofMinutes(1));
            scenario.stub.edit(1, issue -> issue.title("A comment came later"));

            scenario.attempt(id, true);

            assertThat(scenario.items.get(id).status()).isEqualTo(ActionItemStatus.DROPPED);
            assertThat(scenario.stub.issue(1).state()).isEqualTo("closed");
        }
    }

    @Test
    void whatChangesDuringASynchronizationIsComparedNext() {
        try (SyncScenario scenario = new SyncScenario(TrackerKind.GITLAB)) {
            UUID id = scenario.linked();
            scenario.store.get(id).recordRemoteChange();
            scenario.attempt(
                    id,
                    Stops.after(
                            "claim",
                            scenario.store,
                            () -> scenario.store.get(id).recordRemoteChange()));
            int reads = scenario.stub.answered(200);

            scenario.attempt(id, false);
            assertThat(scenario.stub.answered(200)).as("read again").isEqualTo(reads + 1);
            scenario.attempt(id, false);
            assertThat(scenario.stub.answered(200)).as("in step").isEqualTo(reads + 1);
        }
    }
}

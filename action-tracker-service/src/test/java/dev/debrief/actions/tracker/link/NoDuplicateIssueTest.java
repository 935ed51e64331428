package dev.debrief.actions.tracker.link;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.actions.action.ActionItemStatus;
import dev.debrief.actions.tracker.FieldDirection;
import dev.debrief.actions.tracker.client.TrackerKind;
import dev.debrief.platform.testkit.vendor.StubIssue;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** However often the worker is killed, and whatever the tracker answers, an action item gets one issue. */
class NoDuplicateIssueTest {

    /** For each of four products, so that there are more than a thousand. */
    private static final int KILLS = 260;

    @ParameterizedTest
    @EnumSource
    void ofAThousandKillsAtRandomPointsNoneMakesADuplicate(TrackerKind kind) {
        Kills kills = new Kills(kind.ordinal() + 1, 0.25);
        try (SyncScenario scenario = new SyncScenario(kind, FieldDirection.OUT, kills, false)) {
            scenario.stub.failRandomly(kind.ordinal() + 7, 0.1);
            int items = 0;
            while (kills.count() < KILLS) {
                UUID id = scenario.item(ActionItemStatus.IN_PROGRESS, false).id();
                scenario.store.link(id, null);
                scenario.syncUntilLinked(id);
                items++;
            }

            Map<String, Long> issuesByItem = scenario.stub.issues().stream()
                    .collect(groupingBy(NoDuplicateIssueTest::mark, TreeMap::new, counting()));
            assertThat(issuesByItem).hasSize(items);
            assertThat(issuesByItem.values()).containsOnly(1L);
        }
    }

    private static String mark(StubIssue issue) {
        return issue.labels().stream()
                .filter(label -> label.startsWith("debrief-AI-"))
                .findFirst()
                .orElse("none");
    }

    @Test
    void anIssueIsLookedForUntilTheSearchWouldShowIt() {
        try (SyncScenario scenario = new SyncScenario(TrackerKind.JIRA_CLOUD)) {
            UUID id = scenario.item(ActionItemStatus.OPEN, false).id();
            scenario.store.link(id, null);
            scenario.stub.loseAnswerOnce("/issue");

            scenario.syncUntilLinked(id);

            assertThat(scenario.stub.issues()).hasSize(1);
            assertThat(scenario.store.get(id).issue()).isEqualTo("PAY-1");
        }
    }

    @Test
    void anIssueThatWasNotCreatedIsRequestedAgain() {
        try (SyncScenario scenario = new SyncScenario(TrackerKind.GITLAB)) {
            UUID id = scenario.item(ActionItemStatus.OPEN, false).id();
            scenario.store.link(id, null);
            Claim.Held claim = (Claim.Held) scenario.store.claim(id);
            scenario.store.requested(claim);
            scenario.store.released(claim);

            scenario.syncUntilLinked(id);

            assertThat(scenario.stub.issues()).hasSize(1);
        }
    }

    @Test
    void anIssueThatALimitHasPreventedIsRequestedAtOnce() {
        try (SyncScenario scenario = new SyncScenario(TrackerKind.GITHUB)) {
            UUID id = scenario.item(ActionItemStatus.OPEN, false).id();
            scenario.store.link(id, null);
            scenario.stub.limit(1, Duration.ofMinutes(1));

            scenario.attempt(id, true);

            assertThat(scenario.store.get(id).snapshot().requestedAt()).isNull();
            scenario.stub.limit(Integer.MAX_VALUE, Duration.ofMinutes(1));
            scenario.syncUntilLinked(id);
            assertThat(scenario.stub.issues()).hasSize(1);
        }
    }

    /** Another installation has an action item with the same key. */
    @Test
    void doesNotTakeTheIssueOfAnotherInstallation() {
        try (SyncScenario scenario = new SyncScenario(TrackerKind.GITLAB)) {
            scenario.stub
                    .add("Another item")
                    .text("<!-- debrief:01933ea1-5b20-7c44-8f0e-2d6a91c4be10 -->\nText\n<!-- /debrief -->")
                    .labels()
                    .add("debrief-AI-1");

            UUID id = scenario.linked();

            assertThat(scenario.issueOf(id)).isEqualTo(2);
        }
    }

    @Test
    void findsItsIssueWhenItIsLinkedAgain() {
        try (SyncScenario scenario = new SyncScenario(TrackerKind.GITLAB)) {
            UUID id = scenario.linked();

            scenario.store.link(id, null);
            scenario.syncUntilLinked(id);

            assertThat(scenario.issueOf(id)).isEqualTo(1);
            assertThat(scenario.stub.issues()).hasSize(1);
        }
    }
}

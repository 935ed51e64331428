package dev.debrief.actions.tracker.link;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.actions.action.ActionItemStatus;
import dev.debrief.actions.tracker.FieldDirection;
import dev.debrief.actions.tracker.client.TrackerKind;
import dev.debrief.actions.tracker.plan.SeenFields;
import dev.debrief.actions.tracker.sync.Claim;
import dev.debrief.actions.tracker.sync.LeaseLostException;
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
        Kills kills = new Kills(kind.ordinal() + 1, 0.1);
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
            scenario.store.requested(claim, SeenFields.NOTHING);
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

            assertThat(scenario.store.requestedAt(id)).isNull();
            scenario.stub.limit(Integer.MAX_VALUE, Duration.ofMinutes(1));
            scenario.syncUntilLinked(id);
            assertThat(scenario.stub.issues()).hasSize(1);
        }
    }

    @Test
    void looksThatFollowEachOtherAtOnceAreOneLook() {
        try (SyncScenario scenario = new SyncScenario(TrackerKind.JIRA_CLOUD)) {
            UUID id = scenario.item(ActionItemStatus.OPEN, false).id();
            scenario.store.link(id, null);
            Claim.Held claim = (Claim.Held) scenario.store.claim(id);
            scenario.store.requested(claim, SeenFields.NOTHING);
            Duration interval = Duration.ofSeconds(25);

            assertThat(scenario.store.looked(claim, interval).count()).isZero();
            scenario.clock.advance(interval);
            assertThat(scenario.store.looked(claim, interval).count()).isEqualTo(1);
            assertThat(scenario.store.looked(claim, interval).count()).isEqualTo(1);
            scenario.clock.advance(interval);
            assertThat(scenario.store.looked(claim, interval).count()).isEqualTo(2);
        }
    }

    /** The worker was stopped for so long that another one has waited until its request counted as settled. */
    @ParameterizedTest
    @EnumSource
    void aWorkerThatWasStoppedBeforeItsRequestDoesNotMakeIt(TrackerKind kind) {
        try (SyncScenario scenario = new SyncScenario(kind)) {
            UUID id = scenario.item(ActionItemStatus.OPEN, false).id();
            scenario.store.link(id, null);

            scenario.attempt(id, Stops.after("requested", scenario.store, () -> {
                scenario.clock.advance(Duration.ofMinutes(5));
                scenario.syncUntilLinked(id);
            }));

            assertThat(scenario.failure()).isInstanceOf(LeaseLostException.class);
            assertThat(scenario.stub.issues()).hasSize(1);
        }
    }

    /** As long as its lease holds, another worker leaves the link alone. */
    @Test
    void twoWorkersDoNotSynchronizeTheSameLink() {
        try (SyncScenario scenario = new SyncScenario(TrackerKind.GITHUB)) {
            UUID id = scenario.item(ActionItemStatus.OPEN, false).id();
            scenario.store.link(id, null);

            scenario.attempt(id, Stops.after("claim", scenario.store, () -> scenario.attempt(id, true)));

            assertThat(scenario.stub.issues()).hasSize(1);
            assertThat(scenario.store.get(id).syncedAt()).isNotNull();
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
}

package dev.debrief.actions.tracker.jira;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.actions.tracker.client.ChangedIssues;
import dev.debrief.actions.tracker.client.SampleIssues;
import dev.debrief.actions.tracker.client.TrackerAccess;
import dev.debrief.actions.tracker.client.TrackerKind;
import dev.debrief.platform.testkit.TestClock;
import dev.debrief.platform.testkit.kit.outgoing.LocalApi;
import dev.debrief.platform.testkit.vendor.JiraStub;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JiraPollTest {

    private final TestClock clock = new TestClock();
    private final LocalApi http = new LocalApi();
    private final JiraTracker jira = new JiraTracker(http.http(clock), clock);
    private final JiraStub cloud = JiraStub.cloud(clock);
    private final JiraStub dataCenter = JiraStub.dataCenter(clock);

    @AfterEach
    void close() {
        cloud.close();
        dataCenter.close();
        http.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void listsChangedIssues(boolean ofCloud) {
        JiraStub stub = ofCloud ? cloud : dataCenter;
        stub.add("Old");
        clock.advance(Duration.ofHours(2));
        Instant since = clock.instant();
        stub.add("New");
        clock.advance(Duration.ofMinutes(3));
        stub.add("Newer");

        ChangedIssues changed = jira.changedSince(access(ofCloud), since, 1);

        assertThat(changed.issues()).extracting(ChangedIssues.Changed::id).containsExactly("PAY-2", "PAY-3");
        assertThat(changed.reachedAt()).isEqualTo(clock.instant());
        assertThat(changed.more()).isFalse();
    }

    /** A page of the product may be much smaller than what is listed with one call. */
    @ParameterizedTest
    @CsvSource({"true, 100", "true, 7000", "false, 100", "false, 7000"})
    void listsAThousandOfTheOldestFirst(boolean ofCloud, int issuesAPage) {
        JiraStub stub = ofCloud ? cloud : dataCenter;
        stub.pagesOf(issuesAPage);
        for (int number = 0; number < 150; number++) {
            stub.add("Before " + number);
        }
        clock.advance(Duration.ofSeconds(30));
        Instant since = clock.instant();
        for (int number = 0; number < 1020; number++) {
            clock.advance(Duration.ofMillis(1));
            stub.add("Issue " + number);
        }

        ChangedIssues first = jira.changedSince(access(ofCloud), since, 1);
        ChangedIssues second = jira.changedSince(access(ofCloud), Objects.requireNonNull(first.reachedAt()), 1);

        assertThat(first.issues())
                .hasSize(1000)
                .extracting(ChangedIssues.Changed::id)
                .startsWith("PAY-151", "PAY-152");
        assertThat(first.reachedAt()).isEqualTo(since.plusMillis(1000));
        assertThat(first.more()).isTrue();
        assertThat(second.issues())
                .hasSize(21)
                .extracting(ChangedIssues.Changed::id)
                .endsWith("PAY-1170");
        assertThat(second.more()).isFalse();
    }

    @Test
    void listsWhatHasChangedAtTheSameMoment() {
        for (int number = 0; number < 1030; number++) {
            cloud.add("Issue " + number);
        }

        ChangedIssues first = jira.changedSince(access(true), clock.instant(), 1);
        ChangedIssues second = jira.changedSince(access(true), clock.instant(), 2);

        assertThat(first.issues()).hasSize(1000);
        assertThat(first.more()).isTrue();
        assertThat(second.issues())
                .hasSize(30)
                .extracting(ChangedIssues.Changed::id)
                .startsWith("PAY-1001");
        assertThat(second.more()).isFalse();
    }

    private TrackerAccess access(boolean ofCloud) {
        return ofCloud
                ? SampleIssues.access(TrackerKind.JIRA_CLOUD, cloud.url(), JiraStub.PROJECT, JiraStub.TOKEN)
                : SampleIssues.access(TrackerKind.JIRA_DATA_CENTER, dataCenter.url(), JiraStub.PROJECT, JiraStub.TOKEN);
    }
}

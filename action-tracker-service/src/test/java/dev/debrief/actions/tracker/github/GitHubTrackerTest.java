package dev.debrief.actions.tracker.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.debrief.actions.tracker.client.ChangedIssues;
import dev.debrief.actions.tracker.client.CreatedIssue;
import dev.debrief.actions.tracker.client.Issue;
import dev.debrief.actions.tracker.client.IssueChange;
import dev.debrief.actions.tracker.client.SampleIssues;
import dev.debrief.actions.tracker.client.StatusCategory;
import dev.debrief.actions.tracker.client.TestClock;
import dev.debrief.actions.tracker.client.TestTrackerHttp;
import dev.debrief.actions.tracker.client.TrackerAccess;
import dev.debrief.actions.tracker.client.TrackerKind;
import dev.debrief.actions.tracker.client.TrackerLimitedException;
import dev.debrief.actions.tracker.client.TrackerRefusedException;
import dev.debrief.actions.tracker.client.TrackerRefusedException.Fault;
import dev.debrief.actions.tracker.client.TrackerUnavailableException;
import dev.debrief.platform.signature.ReceivedMessage;
import dev.debrief.platform.signature.VerificationResult;
import dev.debrief.platform.testkit.vendor.GitHubStub;
import dev.debrief.platform.testkit.vendor.StubIssue;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Against a server that answers as documented. */
class GitHubTrackerTest {

    private final TestClock clock = new TestClock();
    private final TestTrackerHttp http = new TestTrackerHttp();
    private final GitHubTracker gitHub = new GitHubTracker(http.http(clock));
    private final GitHubStub stub = new GitHubStub(clock);

    @AfterEach
    void close() {
        stub.close();
        http.close();
    }

    @Test
    void createsAMarkedIssueWithTheDueDateInItsText() {
        CreatedIssue created = gitHub.create(access(), SampleIssues.draft());

        Issue issue = gitHub.read(access(), created.id());
        assertThat(created.id()).isEqualTo("1");
        assertThat(created.url()).isEqualTo(issue.url()).endsWith("/issues/1");
        assertThat(issue.title()).isEqualTo("Add edge case tests");
        assertThat(issue.status()).isEqualTo(StatusCategory.TODO);
        assertThat(issue.dueOn()).isEqualTo("2024-11-22");
        assertThat(issue.labels()).containsExactlyInAnyOrder("debrief", "debrief-AI-12", "checkout");
        assertThat(issue.markedFor()).isEqualTo(SampleIssues.ITEM);
    }

    @ParameterizedTest
    @EnumSource
    void movesAnIssueIntoEachCategoryFromEveryOther(StatusCategory wanted) {
        for (StatusCategory from : StatusCategory.values()) {
            String id = gitHub.create(access(), SampleIssues.draft()).id();
            Issue begun = gitHub.change(access(), gitHub.read(access(), id), SampleIssues.status(from))
                    .issue();

            Issue moved =
                    gitHub.change(access(), begun, SampleIssues.status(wanted)).issue();

            assertThat(moved.status()).as("from %s", from).isEqualTo(expected(from, wanted));
            assertThat(gitHub.read(access(), id)).isEqualTo(moved);
        }
    }

    /** An issue that was reopened counts as one that somebody works on. */
    private static StatusCategory expected(StatusCategory from, StatusCategory wanted) {
        boolean reopened = from == StatusCategory.DONE || from == StatusCategory.WONT_DO;
        return wanted == StatusCategory.TODO && reopened ? StatusCategory.IN_PROGRESS : wanted;
    }

    @Test
    void changesTitleDueDateAndLabels() {
        String id = gitHub.create(access(), SampleIssues.draft()).id();
        IssueChange change = new IssueChange(
                "Add tests",
                null,
                new IssueChange.DueDate(LocalDate.of(2024, 12, 1)),
                Set.of("payments"),
                Set.of("checkout"));

        Issue changed =
                gitHub.change(access(), gitHub.read(access(), id), change).issue();

        assertThat(changed.title()).isEqualTo("Add tests");
        assertThat(changed.dueOn()).isEqualTo("2024-12-01");
        assertThat(changed.labels()).containsExactlyInAnyOrder("debrief", "debrief-AI-12", "payments");
        assertThat(changed.text()).startsWith("For discounts that are empty.");
    }

    @Test
    void findsAMarkedIssueByItsLabel() {
        stub.add("Another issue");
        gitHub.create(access(), SampleIssues.draft());

        assertThat(gitHub.find(access(), SampleIssues.MARK, null))
                .extracting(Issue::id)
                .containsExactly("2");
    }

    @Test
    void findsAMarkedIssueWhoseLabelsWereDropped() {
        stub.withoutPushAccess();
        Instant requestedAt = clock.instant();
        gitHub.create(access(), SampleIssues.draft());
        clock.advance(Duration.ofMinutes(1));

        assertThat(gitHub.find(access(), SampleIssues.MARK, null)).isEmpty();
        assertThat(gitHub.find(access(), SampleIssues.MARK, requestedAt))
                .extracting(Issue::id)
                .containsExactly("1");
    }

    @Test
    void listsChangedIssuesWithoutPullRequests() {
        stub.add("Old");
        clock.advance(Duration.ofHours(1));
        Instant since = clock.instant();
        stub.addPullRequest("A pull request");
        clock.advance(Duration.ofSeconds(1));
        stub.add("New");
        stub.edit(1, issue -> issue.title("Changed"));

        ChangedIssues changed = gitHub.changedSince(access(), since, 1);

        assertThat(changed.issues()).extracting(ChangedIssues.Changed::id).containsExactly("1", "3");
        assertThat(changed.more()).isFalse();
        assertThatExceptionOfType(TrackerRefusedException.class)
                .isThrownBy(() -> gitHub.read(access(), "2"))
                .withMessageContaining("pull request");
    }

    @Test
    void listsAHundredAPage() {
        for (int number = 0; number < 130; number++) {
            stub.add("Issue " + number);
        }

        assertThat(gitHub.changedSince(access(), clock.instant(), 1).more()).isTrue();
        assertThat(gitHub.changedSince(access(), clock.instant(), 2).issues()).hasSize(30);
    }

    @Test
    void aLimitIsNoLackOfRights() {
        stub.limit(1, Duration.ofMinutes(10));
        gitHub.check(access());

        assertThatExceptionOfType(TrackerLimitedException.class)
                .isThrownBy(() -> gitHub.check(access()))
                .satisfies(limited -> assertThat(limited.pause())
                        .isBetween(Duration.ofMinutes(10), Duration.ofMinutes(10).plusSeconds(2)));
    }

    @Test
    void saysWhatIsAtFault() {
        assertThat(faultOf(() -> gitHub.read(access("another"), "1"))).isEqualTo(Fault.ACCESS);
        assertThat(faultOf(() -> gitHub.read(access(), "7"))).isEqualTo(Fault.NOT_FOUND);
        assertThat(faultOf(() -> gitHub.create(access(), SampleIssues.titled("x".repeat(257)))))
                .isEqualTo(Fault.REQUEST);
        StubIssue deleted = stub.add("Deleted");
        stub.edit(deleted.number(), StubIssue::delete);
        assertThat(faultOf(() -> gitHub.read(access(), "1"))).isEqualTo(Fault.GONE);
        stub.disableIssues();
        assertThat(faultOf(() -> gitHub.create(access(), SampleIssues.draft()))).isEqualTo(Fault.GONE);
        assertThat(gitHub.check(access()).problems()).singleElement().asString().contains("disabled");
    }

    @Test
    void theOutcomeOfALostAnswerIsUnknown() {
        stub.loseAnswerOnce("/issues");

        assertThatExceptionOfType(TrackerUnavailableException.class)
                .isThrownBy(() -> gitHub.create(access(), SampleIssues.draft()));
        assertThat(stub.issues()).hasSize(1);
    }

    @Test
    void warnsThatLabelsAreDropped() {
        stub.withoutPushAccess();

        assertThat(gitHub.check(access()).passed()).isTrue();
        assertThat(gitHub.check(access()).warnings()).singleElement().asString().contains("labels");
    }

    @Test
    void readsWhichIssueAWebhookIsAbout() {
        String body = """
                {"action": "closed", "issue": {"number": 23}, "repository": {"full_name": "acme/checkout"}}""";

        assertThat(gitHub.issueOf(access(), message("issues", body))).isEqualTo("23");
        assertThat(gitHub.issueOf(access(), message("issue_comment", body))).isNull();
        assertThat(gitHub.issueOf(access(), message("issues", body.replace("checkout", "other"))))
                .isNull();
        assertThat(gitHub.issueOf(access(), message("issues", "no JSON"))).isNull();
        assertThat(gitHub.issueOf(access(), message("ping", "{}"))).isNull();
    }

    /** The example of GitHub's documentation. */
    @Test
    void verifiesSignatures() {
        ReceivedMessage message = new ReceivedMessage(
                HttpHeaders.of(
                        Map.of(
                                "X-Hub-Signature-256",
                                List.of("sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17")),
                        (name, value) -> true),
                "Hello, World!".getBytes(StandardCharsets.UTF_8));

        assertThat(gitHub.authentication(TrackerKind.GITHUB, List.of("It's a Secret to Everybody"))
                        .verify(message))
                .isEqualTo(VerificationResult.VALID);
        assertThat(gitHub.authentication(TrackerKind.GITHUB, List.of("another"))
                        .verify(message))
                .isEqualTo(VerificationResult.MISMATCH);
    }

    private static ReceivedMessage message(String event, String body) {
        return new ReceivedMessage(
                HttpHeaders.of(Map.of("X-GitHub-Event", List.of(event)), (name, value) -> true),
                body.getBytes(StandardCharsets.UTF_8));
    }

    private static Fault faultOf(Runnable call) {
        try {
            call.run();
        } catch (TrackerRefusedException refused) {
            return refused.fault();
        }
        throw new AssertionError("It was not refused.");
    }

    private TrackerAccess access() {
        return access(GitHubStub.TOKEN);
    }

    private TrackerAccess access(String token) {
        return SampleIssues.access(TrackerKind.GITHUB, stub.url(), GitHubStub.REPOSITORY, token);
    }
}

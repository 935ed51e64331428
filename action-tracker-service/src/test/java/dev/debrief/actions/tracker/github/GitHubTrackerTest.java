package dev.debrief.actions.tracker.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.debrief.actions.tracker.client.ChangedIssues;
import dev.debrief.actions.tracker.client.CreatedIssue;
import dev.debrief.actions.tracker.client.Issue;
import dev.debrief.actions.tracker.client.SampleIssues;
import dev.debrief.actions.tracker.client.StatusCategory;
import dev.debrief.actions.tracker.client.TrackerAccess;
import dev.debrief.actions.tracker.client.TrackerKind;
import dev.debrief.platform.outgoing.api.ApiLimitedException;
import dev.debrief.platform.outgoing.api.ApiRefusedException;
import dev.debrief.platform.outgoing.api.ApiRefusedException.Fault;
import dev.debrief.platform.outgoing.api.ApiUnavailableException;
import dev.debrief.platform.signature.ReceivedMessage;
import dev.debrief.platform.signature.VerificationResult;
import dev.debrief.platform.testkit.TestClock;
import dev.debrief.platform.testkit.kit.outgoing.LocalApi;
import dev.debrief.platform.testkit.vendor.GitHubStub;
import dev.debrief.platform.testkit.vendor.StubIssue;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Against a server that answers as documented. */
class GitHubTrackerTest {

    private final TestClock clock = new TestClock();
    private final LocalApi http = new LocalApi();
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
        assertThat(issue.isMarkedFor(SampleIssues.ITEM)).isTrue();
        assertThat(issue.confidential()).isNull();
    }

    /** A description that was copied from another issue names its item, too. */
    @Test
    void findsAnIssueThatNamesAnotherItemFirst() {
        stub.withoutPushAccess();
        Instant requestedAt = clock.instant();
        gitHub.create(access(), SampleIssues.draft());
        stub.edit(1, issue -> issue.text("debrief:01933ea1-0000-7c44-8f0e-2d6a91c4be10\n\n" + issue.text()));

        assertThat(gitHub.find(access(), SampleIssues.MARK, requestedAt))
                .extracting(Issue::id)
                .containsExactly("1");
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
        assertThatExceptionOfType(ApiRefusedException.class)
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

        assertThatExceptionOfType(ApiLimitedException.class)
                .isThrownBy(() -> gitHub.check(access()))
                .satisfies(limited -> assertThat(limited.retryAfter())
                        .isBetween(
                                Duration.ofMinutes(10), Duration.ofMinutes(10).plusSeconds(2)));
    }

    /** It does not say when it ends. */
    @Test
    void aLimitOnNewIssuesIsNoLackOfRightsEither() {
        stub.limitCreation(1, Duration.ofMinutes(1));
        gitHub.create(access(), SampleIssues.draft());

        assertThatExceptionOfType(ApiLimitedException.class)
                .isThrownBy(() -> gitHub.create(access(), SampleIssues.draft()))
                .satisfies(limited -> assertThat(limited.retryAfter()).isNull());
        assertThat(gitHub.check(access()).passed()).isTrue();
        clock.advance(Duration.ofMinutes(1));
        gitHub.create(access(), SampleIssues.draft());
        assertThat(stub.issues()).hasSize(2);
    }

    @Test
    void distinguishesAnIssueFromTheProject() {
        stub.add("Their issue");
        stub.edit(1, StubIssue::forbid);

        assertThat(faultOf(() -> gitHub.read(access(), "1"))).isEqualTo(Fault.FORBIDDEN);
        assertThat(gitHub.isUsable(access())).isTrue();
        stub.disableIssues();
        assertThat(faultOf(() -> gitHub.read(access(), "1"))).isEqualTo(Fault.ACCESS);
        assertThat(gitHub.isUsable(access())).isFalse();
        stub.know(false);
        assertThat(faultOf(() -> gitHub.read(access(), "1"))).isEqualTo(Fault.NOT_FOUND);
        assertThat(gitHub.isUsable(access())).isFalse();
        assertThat(gitHub.isUsable(access("another"))).isFalse();
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
        assertThat(faultOf(() -> gitHub.create(access(), SampleIssues.draft()))).isEqualTo(Fault.ACCESS);
        assertThat(gitHub.check(access()).problems()).singleElement().asString().contains("disabled");
    }

    @Test
    void theOutcomeOfALostAnswerIsUnknown() {
        stub.loseAnswerOnce("/issues");

        assertThatExceptionOfType(ApiUnavailableException.class)
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
        assertThat(gitHub.authentication(TrackerKind.GITHUB, List.of("another")).verify(message))
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
        } catch (ApiRefusedException refused) {
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

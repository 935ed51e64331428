package dev.debrief.actions.tracker.gitlab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.debrief.actions.tracker.client.ChangedIssues;
import dev.debrief.actions.tracker.client.Issue;
import dev.debrief.actions.tracker.client.IssueDraft;
import dev.debrief.actions.tracker.client.SampleIssues;
import dev.debrief.actions.tracker.client.StatusCategory;
import dev.debrief.actions.tracker.client.TrackerAccess;
import dev.debrief.actions.tracker.client.TrackerKind;
import dev.debrief.platform.outgoing.api.ApiLimitedException;
import dev.debrief.platform.outgoing.api.ApiRefusedException;
import dev.debrief.platform.outgoing.api.ApiRefusedException.Fault;
import dev.debrief.platform.signature.AuthenticationScheme;
import dev.debrief.platform.signature.ReceivedMessage;
import dev.debrief.platform.signature.StandardWebhooks;
import dev.debrief.platform.signature.VerificationResult;
import dev.debrief.platform.testkit.TestClock;
import dev.debrief.platform.testkit.kit.outgoing.LocalApi;
import dev.debrief.platform.testkit.vendor.GitLabStub;
import dev.debrief.platform.testkit.vendor.StubIssue;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Against a server that answers as documented. */
class GitLabTrackerTest {

    private static final String SIGNING_TOKEN = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);

    private final TestClock clock = new TestClock();
    private final LocalApi http = new LocalApi();
    private final GitLabTracker gitLab = new GitLabTracker(http.http(clock), clock);
    private final GitLabStub stub = new GitLabStub(clock);

    @AfterEach
    void close() {
        stub.close();
        http.close();
    }

    @Test
    void createsAMarkedIssueWithItsDueDate() {
        String id = gitLab.create(access(), SampleIssues.draft()).id();

        Issue issue = gitLab.read(access(), id);
        assertThat(issue.title()).isEqualTo("Add edge case tests");
        assertThat(issue.dueOn()).isEqualTo("2024-11-22");
        assertThat(issue.labels()).containsExactlyInAnyOrder("debrief", "debrief-AI-12", "checkout");
        assertThat(issue.isMarkedFor(SampleIssues.ITEM)).isTrue();
        assertThat(issue.text()).doesNotContain("Due");
        assertThat(stub.issue(1).isConfidential()).isFalse();
    }

    @Test
    void aRestrictedActionItemBecomesAConfidentialIssue() {
        gitLab.create(
                access(), new IssueDraft(SampleIssues.MARK, "PM-7", "Secret", null, null, Set.of("debrief"), true));

        assertThat(stub.issue(1).isConfidential()).isTrue();
    }

    @Test
    void anIssueBecomesConfidentialBeforeAnythingElseChanges() {
        String id = gitLab.create(access(), SampleIssues.draft()).id();
        Issue read = gitLab.read(access(), id);
        assertThat(read.confidential()).isFalse();
        stub.limit(1, Duration.ofMinutes(1));

        assertThatExceptionOfType(ApiLimitedException.class)
                .isThrownBy(() -> gitLab.change(access(), read, SampleIssues.confidentialTitle("Secret")));
        assertThat(stub.issue(1).isConfidential()).isTrue();
        assertThat(stub.issue(1).title()).isEqualTo("Add edge case tests");

        stub.limit(Integer.MAX_VALUE, Duration.ofMinutes(1));
        Issue changed = gitLab.change(access(), read, SampleIssues.confidentialTitle("Secret"))
                .issue();
        assertThat(changed.title()).isEqualTo("Secret");
        assertThat(changed.confidential()).isTrue();
    }

    @Test
    void nothingIsSentIntoAnIssueThatCannotBeMadeConfidential() {
        String id = gitLab.create(access(), SampleIssues.draft()).id();
        stub.asGuest();

        assertThatExceptionOfType(ApiRefusedException.class)
                .isThrownBy(() ->
                        gitLab.change(access(), gitLab.read(access(), id), SampleIssues.confidentialTitle("Secret")))
                .satisfies(refused -> assertThat(refused.fault()).isEqualTo(Fault.FORBIDDEN))
                .withMessageContaining("Nothing was sent");
        assertThat(stub.issue(1).title()).isEqualTo("Add edge case tests");
        assertThat(gitLab.check(access()).warnings()).singleElement().asString().contains("guest");
    }

    @Test
    void namesTheItemInAnExistingIssueOnce() {
        stub.add("Their issue").text("Their text.");
        Issue read = gitLab.read(access(), "1");

        Issue marked = gitLab.mark(access(), read, SampleIssues.MARK);
        Issue again = gitLab.mark(access(), read, SampleIssues.MARK);

        assertThat(marked.isMarkedFor(SampleIssues.ITEM)).isTrue();
        assertThat(marked.text()).startsWith("Their text.");
        assertThat(again).isEqualTo(marked);
    }

    @Test
    void distinguishesAnIssueFromTheProject() {
        stub.add("Their issue");
        stub.edit(1, StubIssue::forbid);
        assertThat(faultOf(() -> gitLab.read(access(), "1"))).isEqualTo(Fault.FORBIDDEN);
        assertThat(gitLab.isUsable(access())).isTrue();

        stub.readOnly();

        assertThat(faultOf(() -> gitLab.create(access(), SampleIssues.draft()))).isEqualTo(Fault.ACCESS);
    }

    private static Fault faultOf(Runnable call) {
        try {
            call.run();
        } catch (ApiRefusedException refused) {
            return refused.fault();
        }
        throw new AssertionError("It was not refused.");
    }

    @ParameterizedTest
    @EnumSource
    void movesAnIssueIntoEachCategoryFromEveryOther(StatusCategory wanted) {
        for (StatusCategory from : StatusCategory.values()) {
            String id = gitLab.create(access(), SampleIssues.draft()).id();
            Issue begun = gitLab.change(access(), gitLab.read(access(), id), SampleIssues.status(from))
                    .issue();

            Issue moved =
                    gitLab.change(access(), begun, SampleIssues.status(wanted)).issue();

            assertThat(moved.status()).as("from %s", from).isEqualTo(wanted);
            assertThat(gitLab.read(access(), id)).isEqualTo(moved);
        }
    }

    @Test
    void removesADueDate() {
        String id = gitLab.create(access(), SampleIssues.draft()).id();

        assertThat(gitLab.change(access(), gitLab.read(access(), id), SampleIssues.dueOn(null))
                        .issue()
                        .dueOn())
                .isNull();
        assertThat(gitLab.read(access(), id).dueOn()).isNull();
    }

    @Test
    void labelsHaveNoCommas() {
        assertThat(gitLab.label("billing, invoices")).isEqualTo("billing- invoices");
    }

    @Test
    void findsAndListsIssues() {
        stub.add("Old");
        clock.advance(Duration.ofMinutes(10));
        gitLab.create(access(), SampleIssues.draft());

        assertThat(gitLab.find(access(), SampleIssues.MARK, null))
                .extracting(Issue::id)
                .containsExactly("2");
        assertThat(gitLab.changedSince(access(), clock.instant(), 1).issues())
                .extracting(ChangedIssues.Changed::id)
                .containsExactly("2");
        assertThat(gitLab.check(access()).passed()).isTrue();
    }

    @Test
    void findsAMarkedIssueWhoseLabelsWereDropped() {
        gitLab.create(access(), SampleIssues.draft());
        stub.edit(1, issue -> issue.labels().clear());

        assertThat(gitLab.find(access(), SampleIssues.MARK, clock.instant()))
                .extracting(Issue::id)
                .containsExactly("1");
    }

    @Test
    void saysWhatIsAtFault() {
        stub.limit(3, Duration.ofMinutes(1));

        assertThatExceptionOfType(ApiRefusedException.class)
                .isThrownBy(() -> gitLab.create(access(), SampleIssues.titled("x".repeat(256))))
                .satisfies(refused -> assertThat(refused.fault()).isEqualTo(Fault.REQUEST))
                .withMessageContaining("title is too long");
        assertThatExceptionOfType(ApiRefusedException.class)
                .isThrownBy(() -> gitLab.read(access(), "7"))
                .satisfies(refused -> assertThat(refused.fault()).isEqualTo(Fault.NOT_FOUND));
        gitLab.check(access());
        assertThatExceptionOfType(ApiLimitedException.class)
                .isThrownBy(() -> gitLab.check(access()))
                .satisfies(limited ->
                        assertThat(limited.retryAfter()).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(62)));
    }

    @Test
    void acceptsSecretTokensAndSigningTokens() {
        AuthenticationScheme scheme =
                gitLab.authentication(TrackerKind.GITLAB, List.of(SIGNING_TOKEN, "secret-of-the-hook"));
        StandardWebhooks sender =
                new StandardWebhooks(List.of(SIGNING_TOKEN), clock, StandardWebhooks.DEFAULT_TOLERANCE);

        assertThat(scheme.verify(message(sender.sign("msg_1", BODY)))).isEqualTo(VerificationResult.VALID);
        assertThat(scheme.verify(message(Map.of("X-Gitlab-Token", "secret-of-the-hook"))))
                .isEqualTo(VerificationResult.VALID);
        assertThat(scheme.verify(message(Map.of("X-Gitlab-Token", SIGNING_TOKEN))))
                .isEqualTo(VerificationResult.MISMATCH);
        assertThat(scheme.verify(message(Map.of()))).isEqualTo(VerificationResult.MALFORMED);
    }

    @Test
    void readsWhichIssueAWebhookIsAbout() {
        String body = """
                {"object_kind":"issue","project":{"id":7,"path_with_namespace":"acme/checkout"},
                 "object_attributes":{"id":301,"iid":23,"state":"closed","action":"close"}}""";

        assertThat(gitLab.issueOf(access(), new ReceivedMessage(none(), body.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("23");
        assertThat(gitLab.issueOf(
                        access(),
                        new ReceivedMessage(
                                none(), body.replace("\"issue\"", "\"note\"").getBytes(StandardCharsets.UTF_8))))
                .isNull();
    }

    private static ReceivedMessage message(Map<String, String> headers) {
        Map<String, List<String>> all = headers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue())));
        return new ReceivedMessage(HttpHeaders.of(all, (name, value) -> true), BODY);
    }

    private static HttpHeaders none() {
        return HttpHeaders.of(Map.of(), (name, value) -> true);
    }

    private TrackerAccess access() {
        return SampleIssues.access(TrackerKind.GITLAB, stub.url(), GitLabStub.PROJECT, GitLabStub.TOKEN);
    }
}

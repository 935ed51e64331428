package dev.debrief.actions.tracker.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.debrief.actions.tracker.client.Issue;
import dev.debrief.actions.tracker.client.IssueChange;
import dev.debrief.actions.tracker.client.IssueUpdate;
import dev.debrief.actions.tracker.client.SampleIssues;
import dev.debrief.actions.tracker.client.StatusCategory;
import dev.debrief.actions.tracker.client.TrackerAccess;
import dev.debrief.actions.tracker.client.TrackerKind;
import dev.debrief.platform.outgoing.api.ApiLimitedException;
import dev.debrief.platform.outgoing.api.ApiRefusedException;
import dev.debrief.platform.outgoing.api.ApiRefusedException.Fault;
import dev.debrief.platform.signature.HexSignature;
import dev.debrief.platform.signature.ReceivedMessage;
import dev.debrief.platform.signature.VerificationResult;
import dev.debrief.platform.testkit.TestClock;
import dev.debrief.platform.testkit.kit.outgoing.LocalApi;
import dev.debrief.platform.testkit.vendor.JiraStub;
import dev.debrief.platform.testkit.vendor.StubIssue;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against servers that answer as documented. */
class JiraTrackerTest {

    private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);

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
    void createsAMarkedIssue(boolean ofCloud) {
        TrackerAccess access = access(ofCloud);

        String id = jira.create(access, SampleIssues.draft()).id();

        Issue issue = jira.read(access, id);
        assertThat(id).isEqualTo("PAY-1");
        assertThat(issue.url()).endsWith("/browse/PAY-1");
        assertThat(issue.title()).isEqualTo("Add edge case tests");
        assertThat(issue.dueOn()).isEqualTo("2024-11-22");
        assertThat(issue.status()).isEqualTo(StatusCategory.TODO);
        assertThat(issue.labels()).containsExactlyInAnyOrder("debrief", "debrief-AI-12", "checkout");
        assertThat(issue.isMarkedFor(SampleIssues.ITEM)).isTrue();
        assertThat(issue.createdAt()).isEqualTo(clock.instant());
        assertThat(jira.find(access, SampleIssues.MARK, null)).containsExactly(issue);
        assertThat(jira.check(access).passed()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void movesAnIssueIntoEachCategoryFromEveryOther(StatusCategory wanted) {
        for (StatusCategory from : StatusCategory.values()) {
            Issue moved = moved(from, wanted).issue();

            boolean stuck = from == StatusCategory.WONT_DO && wanted == StatusCategory.DONE;
            assertThat(moved.status()).as("from %s", from).isEqualTo(stuck ? StatusCategory.WONT_DO : wanted);
            assertThat(jira.read(access(true), moved.id()).status()).isEqualTo(moved.status());
            assertThat(jira.read(access(true), moved.id()).labels()).isEqualTo(moved.labels());
        }
    }

    /** A resolution cannot be changed without a transition. */
    @Test
    void saysThatAResolutionStays() {
        assertThat(moved(StatusCategory.WONT_DO, StatusCategory.DONE).statusRefusal())
                .contains("whether it was done");
    }

    @Test
    void aLabelSaysWhatNoResolutionDoes() {
        cloud.withoutResolutions();

        IssueUpdate dropped = moved(StatusCategory.TODO, StatusCategory.WONT_DO);

        assertThat(dropped.statusRefusal()).isNull();
        assertThat(cloud.issue(1).labels()).contains("wont-do");
        Issue done = jira.change(access(true), dropped.issue(), SampleIssues.status(StatusCategory.DONE))
                .issue();
        assertThat(done.status()).isEqualTo(StatusCategory.DONE);
        assertThat(cloud.issue(1).labels()).doesNotContain("wont-do");
    }

    @Test
    void saysThatTheWorkflowOffersNoTransition() {
        cloud.withoutTransitionInto("done");

        IssueUpdate update = moved(StatusCategory.IN_PROGRESS, StatusCategory.DONE);

        assertThat(update.statusRefusal()).contains("no transition into the category done");
        assertThat(update.issue().status()).isEqualTo(StatusCategory.IN_PROGRESS);
    }

    @Test
    void changesFields() {
        String id = jira.create(access(true), SampleIssues.draft()).id();
        IssueChange change = new IssueChange(
                "Add tests",
                null,
                new IssueChange.DueDate(null, SampleIssues.MARK),
                Set.of("payments"),
                Set.of("checkout"),
                null);

        Issue changed =
                jira.change(access(true), jira.read(access(true), id), change).issue();

        assertThat(changed.title()).isEqualTo("Add tests");
        assertThat(changed.dueOn()).isNull();
        assertThat(changed.labels()).containsExactlyInAnyOrder("debrief", "debrief-AI-12", "payments");
        Issue read = jira.read(access(true), id);
        assertThat(read.title()).isEqualTo(changed.title());
        assertThat(read.labels()).isEqualTo(changed.labels());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void namesTheItemInAnExistingIssueOnce(boolean ofCloud) {
        (ofCloud ? cloud : dataCenter).add("Their issue").text("Their text.");
        Issue read = jira.read(access(ofCloud), "PAY-1");

        Issue marked = jira.mark(access(ofCloud), read, SampleIssues.MARK);
        Issue again = jira.mark(access(ofCloud), marked, SampleIssues.MARK);

        assertThat(marked.isMarkedFor(SampleIssues.ITEM)).isTrue();
        assertThat(marked.text()).startsWith("Their text.").contains("Action item AI-12 in Debrief");
        assertThat(again).isEqualTo(marked);
    }

    @Test
    void namesTheItemInAnIssueWithoutADescription() {
        cloud.add("Their issue");

        Issue marked = jira.mark(access(true), jira.read(access(true), "PAY-1"), SampleIssues.MARK);

        assertThat(marked.text()).isEqualTo("Action item AI-12 in Debrief (debrief:" + SampleIssues.ITEM + ")");
    }

    @Test
    void cloudSaysWhenTheStatusHasChanged() {
        cloud.add("Old");
        Instant added = clock.instant();
        clock.advance(Duration.ofMinutes(1));
        cloud.edit(1, issue -> issue.title("Renamed"));
        dataCenter.add("Old");

        assertThat(jira.read(access(true), "PAY-1").statusChangedAt()).isEqualTo(added);
        assertThat(jira.read(access(true), "PAY-1").updatedAt()).isEqualTo(clock.instant());
        assertThat(jira.read(access(false), "PAY-1").statusChangedAt()).isNull();
    }

    @Test
    void notesThatAnIssueCannotBeConfidential() {
        String id = jira.create(access(true), SampleIssues.draft()).id();

        IssueUpdate update =
                jira.change(access(true), jira.read(access(true), id), SampleIssues.confidentialTitle("Secret"));

        assertThat(update.note()).contains("no confidential issues");
        assertThat(cloud.issue(1).title()).isEqualTo("Secret");
    }

    @Test
    void aSummaryIsOneLineOf255Characters() {
        assertThat(jira.title("x".repeat(256))).hasSize(255).endsWith("x…");
        assertThat(jira.title("Two\nlines")).isEqualTo("Two lines");
        assertThat(jira.label("sev high")).isEqualTo("sev-high");
    }

    @Test
    void searchesLag() {
        cloud.lagging(Duration.ofSeconds(30));
        jira.create(access(true), SampleIssues.draft());

        assertThat(jira.find(access(true), SampleIssues.MARK, clock.instant())).isEmpty();
        clock.advance(Duration.ofSeconds(31));
        assertThat(jira.find(access(true), SampleIssues.MARK, clock.instant())).hasSize(1);
    }

    @Test
    void checksPermissions() {
        cloud.withoutPermission("TRANSITION_ISSUES");
        assertThat(jira.check(access(true)).problems())
                .singleElement()
                .asString()
                .contains("TRANSITION_ISSUES");
        assertThat(jira.isUsable(access(true))).isTrue();

        cloud.withoutPermission("EDIT_ISSUES");
        assertThat(jira.isUsable(access(true))).isFalse();
    }

    /** A query about it is answered 400, an issue of it 404. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void distinguishesAnIssueFromTheProject(boolean ofCloud) {
        JiraStub stub = ofCloud ? cloud : dataCenter;
        stub.add("Their issue");
        stub.edit(1, StubIssue::forbid);
        assertThat(faultOf(() -> jira.read(access(ofCloud), "PAY-1"))).isEqualTo(Fault.FORBIDDEN);
        assertThat(jira.isUsable(access(ofCloud))).isTrue();

        stub.know(false);

        assertThat(faultOf(() -> jira.find(access(ofCloud), SampleIssues.MARK, null)))
                .isEqualTo(Fault.ACCESS);
        assertThat(faultOf(() -> jira.changedSince(access(ofCloud), clock.instant(), 1)))
                .isEqualTo(Fault.ACCESS);
        assertThat(faultOf(() -> jira.read(access(ofCloud), "PAY-1"))).isEqualTo(Fault.NOT_FOUND);
        assertThat(jira.isUsable(access(ofCloud))).isFalse();
    }

    private static Fault faultOf(Runnable call) {
        try {
            call.run();
        } catch (ApiRefusedException refused) {
            return refused.fault();
        }
        throw new AssertionError("It was not refused.");
    }

    @Test
    void anIssueOfAnotherProjectIsNone() {
        assertThat(jira.traits(TrackerKind.JIRA_CLOUD).issueIdIn(JiraStub.PROJECT, "pay-7"))
                .contains("PAY-7");
        assertThat(jira.traits(TrackerKind.JIRA_CLOUD).issueIdIn(JiraStub.PROJECT, "OPS-7"))
                .isEmpty();
    }

    @Test
    void namesTheFieldsThatAreRefused() {
        cloud.withoutDueDates();

        assertThatExceptionOfType(ApiRefusedException.class)
                .isThrownBy(() -> jira.create(access(true), SampleIssues.draft()))
                .satisfies(refused -> assertThat(refused.fault()).isEqualTo(Fault.REQUEST))
                .withMessageContaining("duedate: Field 'duedate' cannot be set");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void waitsAsLongAsALimitSays(boolean ofCloud) {
        (ofCloud ? cloud : dataCenter).limit(0, Duration.ofSeconds(90));

        assertThatExceptionOfType(ApiLimitedException.class)
                .isThrownBy(() -> jira.read(access(ofCloud), "PAY-1"))
                .satisfies(limited ->
                        assertThat(limited.retryAfter()).isBetween(Duration.ofSeconds(89), Duration.ofSeconds(92)));
    }

    @Test
    void cloudSignsAndDataCenterMayHaveItsSecretInTheUrl() {
        String signature = Objects.requireNonNull(
                HexSignature.gitHub(List.of("secret")).sign(BODY).get("X-Hub-Signature-256"));
        ReceivedMessage signed = new ReceivedMessage(
                HttpHeaders.of(Map.of("X-Hub-Signature", List.of(signature)), (name, value) -> true), BODY);
        ReceivedMessage named = new ReceivedMessage(HttpHeaders.of(Map.of(), (name, value) -> true), BODY, "secret");

        assertThat(verified(TrackerKind.JIRA_CLOUD, signed)).isEqualTo(VerificationResult.VALID);
        assertThat(verified(TrackerKind.JIRA_CLOUD, named)).isEqualTo(VerificationResult.MALFORMED);
        assertThat(verified(TrackerKind.JIRA_DATA_CENTER, signed)).isEqualTo(VerificationResult.VALID);
        assertThat(verified(TrackerKind.JIRA_DATA_CENTER, named)).isEqualTo(VerificationResult.VALID);
    }

    private VerificationResult verified(TrackerKind kind, ReceivedMessage message) {
        return jira.authentication(kind, List.of("secret")).verify(message);
    }

    @Test
    void readsWhichIssueAWebhookIsAbout() {
        String body = """
                {"timestamp": 1731670500716, "webhookEvent": "jira:issue_updated",
                 "issue": {"id": "10007", "key": "PAY-7", "fields": {}}}""";

        assertThat(jira.issueOf(access(true), message(body))).isEqualTo("PAY-7");
        assertThat(jira.issueOf(access(true), message(body.replace("jira:issue_updated", "comment_created"))))
                .isNull();
        assertThat(jira.issueOf(access(true), message(body.replace("PAY-7", "OPS-7"))))
                .isNull();
    }

    private static ReceivedMessage message(String body) {
        return new ReceivedMessage(
                HttpHeaders.of(Map.of(), (name, value) -> true), body.getBytes(StandardCharsets.UTF_8));
    }

    private IssueUpdate moved(StatusCategory from, StatusCategory to) {
        String id = jira.create(access(true), SampleIssues.draft()).id();
        jira.change(access(true), jira.read(access(true), id), SampleIssues.status(from));
        return jira.change(access(true), jira.read(access(true), id), SampleIssues.status(to));
    }

    private TrackerAccess access(boolean ofCloud) {
        return ofCloud
                ? SampleIssues.access(TrackerKind.JIRA_CLOUD, cloud.url(), JiraStub.PROJECT, JiraStub.TOKEN)
                : SampleIssues.access(TrackerKind.JIRA_DATA_CENTER, dataCenter.url(), JiraStub.PROJECT, JiraStub.TOKEN);
    }
}

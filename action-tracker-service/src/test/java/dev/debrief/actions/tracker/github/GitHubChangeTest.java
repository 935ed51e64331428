package dev.debrief.actions.tracker.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.actions.tracker.client.Issue;
import dev.debrief.actions.tracker.client.IssueChange;
import dev.debrief.actions.tracker.client.IssueUpdate;
import dev.debrief.actions.tracker.client.SampleIssues;
import dev.debrief.actions.tracker.client.StatusCategory;
import dev.debrief.actions.tracker.client.TrackerAccess;
import dev.debrief.actions.tracker.client.TrackerKind;
import dev.debrief.platform.outgoing.api.ApiLimitedException;
import dev.debrief.platform.testkit.TestClock;
import dev.debrief.platform.testkit.kit.outgoing.LocalApi;
import dev.debrief.platform.testkit.vendor.GitHubStub;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GitHubChangeTest {

    private final TestClock clock = new TestClock();
    private final LocalApi http = new LocalApi();
    private final GitHubTracker gitHub = new GitHubTracker(http.http(clock));
    private final GitHubStub stub = new GitHubStub(clock);

    @AfterEach
    void close() {
        stub.close();
        http.close();
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

    /** An issue that was reopened counts as one that somebody works on; a reason stays until then. */
    private static StatusCategory expected(StatusCategory from, StatusCategory wanted) {
        if (from == StatusCategory.WONT_DO && wanted == StatusCategory.DONE) {
            return StatusCategory.WONT_DO;
        }
        boolean reopened = from == StatusCategory.DONE || from == StatusCategory.WONT_DO;
        return wanted == StatusCategory.TODO && reopened ? StatusCategory.IN_PROGRESS : wanted;
    }

    @Test
    void anIssueThatIsClosedIsNotReopenedForAnotherReason() {
        Issue done = begun(StatusCategory.DONE);

        IssueUpdate dropped = gitHub.change(access(), done, SampleIssues.status(StatusCategory.WONT_DO));
        assertThat(dropped.statusRefusal()).isNull();
        assertThat(dropped.issue().status()).isEqualTo(StatusCategory.WONT_DO);
        assertThat(stub.issue(1).labels()).contains("wont-do");
        assertThat(stub.issue(1).reason()).isEqualTo("completed");

        IssueUpdate again = gitHub.change(access(), dropped.issue(), SampleIssues.status(StatusCategory.DONE));
        assertThat(again.statusRefusal()).isNull();
        assertThat(again.issue().status()).isEqualTo(StatusCategory.DONE);
        assertThat(stub.issue(1).labels()).doesNotContain("wont-do");
    }

    @Test
    void saysThatAReasonStays() {
        Issue dropped = begun(StatusCategory.WONT_DO);
        int changes = stub.answered(200);

        IssueUpdate refused = gitHub.change(access(), dropped, SampleIssues.status(StatusCategory.DONE));

        assertThat(refused.statusRefusal()).contains("no other reason");
        assertThat(refused.issue()).isEqualTo(dropped);
        assertThat(stub.answered(200)).isEqualTo(changes);
        stub.withoutPushAccess();
        Issue done = begun(StatusCategory.DONE);
        assertThat(gitHub.change(access(), done, SampleIssues.status(StatusCategory.WONT_DO))
                        .statusRefusal())
                .isNotNull();
    }

    /** Whatever stops the worker: a pull in between must not see a status that nobody wanted. */
    @ParameterizedTest
    @EnumSource
    void anIssueHasNoOtherStatusInBetween(StatusCategory wanted) {
        for (StatusCategory from : StatusCategory.values()) {
            for (int requests = 0; requests < 5; requests++) {
                Issue begun = begun(from);
                stub.limit(requests, Duration.ofMinutes(1));
                try {
                    gitHub.change(access(), begun, SampleIssues.status(wanted));
                } catch (ApiLimitedException limited) {
                    assertThat(limited.retryAfter()).isNotNull();
                }
                stub.limit(Integer.MAX_VALUE, Duration.ofMinutes(1));

                assertThat(gitHub.read(access(), begun.id()).status())
                        .as("from %s to %s after %s", from, wanted, requests)
                        .isIn(from, expected(from, wanted));
            }
        }
    }

    private Issue begun(StatusCategory status) {
        String id = gitHub.create(access(), SampleIssues.draft()).id();
        return gitHub.change(access(), gitHub.read(access(), id), SampleIssues.status(status))
                .issue();
    }

    @Test
    void changesTitleDueDateAndLabels() {
        String id = gitHub.create(access(), SampleIssues.draft()).id();
        IssueChange change = new IssueChange(
                "Add tests",
                null,
                new IssueChange.DueDate(LocalDate.of(2024, 12, 1), SampleIssues.MARK),
                Set.of("payments"),
                Set.of("Checkout"),
                null);

        Issue changed =
                gitHub.change(access(), gitHub.read(access(), id), change).issue();

        assertThat(changed.title()).isEqualTo("Add tests");
        assertThat(changed.dueOn()).isEqualTo("2024-12-01");
        assertThat(changed.labels()).containsExactlyInAnyOrder("debrief", "debrief-AI-12", "payments");
        assertThat(changed.text()).startsWith("For discounts that are empty.");
    }

    @Test
    void keepsWhatOthersHaveChangedMeanwhile() {
        String id = gitHub.create(access(), SampleIssues.draft()).id();
        Issue read = gitHub.read(access(), id);
        stub.edit(1, issue -> issue.text("Rewritten. " + issue.text()).labels().add("added-there"));

        gitHub.change(access(), read, SampleIssues.labels(Set.of("payments"), Set.of("checkout", "never-there")));
        gitHub.change(access(), read, SampleIssues.dueOn(LocalDate.of(2024, 12, 1)));

        assertThat(stub.issue(1).labels())
                .containsExactlyInAnyOrder("debrief", "debrief-AI-12", "payments", "added-there");
        assertThat(stub.issue(1).text()).startsWith("Rewritten. ").contains("Due 2024-12-01");
    }

    @Test
    void aLabelThatSomebodyElseHasRemovedIsNoFailure() {
        String id = gitHub.create(access(), SampleIssues.draft()).id();
        Issue read = gitHub.read(access(), id);
        stub.edit(1, issue -> issue.labels().remove("checkout"));

        Issue changed = gitHub.change(access(), read, SampleIssues.labels(Set.of(), Set.of("checkout")))
                .issue();

        assertThat(changed.labels()).containsExactlyInAnyOrder("debrief", "debrief-AI-12");
    }

    @Test
    void labelsThatTheTokenMayNotSetDoNotHoldUpTheRest() {
        String id = gitHub.create(access(), SampleIssues.draft()).id();
        stub.withoutPushAccess();
        IssueChange change = new IssueChange("Add tests", null, null, Set.of("payments"), Set.of("checkout"), null);

        Issue changed =
                gitHub.change(access(), gitHub.read(access(), id), change).issue();

        assertThat(changed.title()).isEqualTo("Add tests");
        assertThat(changed.labels()).contains("checkout").doesNotContain("payments");
    }

    @Test
    void saysWhenAnExistingIssueIsDue() {
        stub.add("Their issue").text("Their text.");

        Issue changed = gitHub.change(
                        access(), gitHub.read(access(), "1"), SampleIssues.dueOn(LocalDate.of(2024, 12, 1)))
                .issue();

        assertThat(changed.dueOn()).isEqualTo("2024-12-01");
        assertThat(changed.isMarkedFor(SampleIssues.ITEM)).isTrue();
        assertThat(stub.issue(1).text()).startsWith("Their text.");
    }

    @Test
    void namesTheItemInAnExistingIssueOnce() {
        stub.add("Their issue").text("Their text.");
        Issue read = gitHub.read(access(), "1");

        Issue marked = gitHub.mark(access(), read, SampleIssues.MARK);
        Issue again = gitHub.mark(access(), read, SampleIssues.MARK);

        assertThat(marked.isMarkedFor(SampleIssues.ITEM)).isTrue();
        assertThat(marked.text()).startsWith("Their text.").contains("Action item AI-12 in Debrief");
        assertThat(again).isEqualTo(marked);
    }

    @Test
    void notesThatAnIssueCannotBeConfidential() {
        String id = gitHub.create(access(), SampleIssues.draft()).id();

        IssueUpdate update =
                gitHub.change(access(), gitHub.read(access(), id), SampleIssues.confidentialTitle("Secret"));

        assertThat(update.note()).contains("no confidential issues");
        assertThat(update.issue().title()).isEqualTo("Secret");
    }

    private TrackerAccess access() {
        return SampleIssues.access(TrackerKind.GITHUB, stub.url(), GitHubStub.REPOSITORY, GitHubStub.TOKEN);
    }
}

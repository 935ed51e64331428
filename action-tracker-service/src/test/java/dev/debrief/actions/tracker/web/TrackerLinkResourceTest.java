package dev.debrief.actions.tracker.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.actions.postmortem.PostmortemProjectionService;
import dev.debrief.actions.postmortem.Visibility;
import dev.debrief.platform.job.JobWorker;
import dev.debrief.platform.signature.HexSignature;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import dev.debrief.platform.testkit.vendor.GitHubStub;
import dev.debrief.platform.testkit.vendor.StubIssue;
import dev.debrief.platform.timer.TimerTicker;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class TrackerLinkResourceTest {

    @Inject
    PostmortemProjectionService postmortems;

    @Inject
    JobWorker worker;

    @Inject
    TimerTicker ticker;

    private final GitHubStub stub = new GitHubStub(Clock.systemUTC());

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void createsAnIssueAndKeepsItInStep() {
        TrackerApi tracker = TrackerApi.addGitHub(stub);
        String item = TrackerApi.item(postmortems);

        ApiResponse pending = tracker.link(item).expect(201);
        assertThat(pending.text("/state")).isEqualTo("PENDING");
        assertThat(pending.text("/tracker")).isEqualTo(tracker.key());
        worker.runDue();

        ApiResponse linked = TrackerApi.linkOf(item);
        assertThat(linked.text("/state")).as(linked.toString()).isEqualTo("LINKED");
        assertThat(linked.text("/issue")).isEqualTo("1");
        assertThat(linked.text("/url")).endsWith("/issues/1");
        assertThat(linked.text("/lastSyncedAt")).isNotEmpty();
        assertThat(linked.text("/createdBy")).isEqualTo("user:dana");
        assertThat(stub.issue(1).title()).isEqualTo("Add edge case tests");
        assertThat(stub.issue(1).labels()).contains("debrief", "checkout");

        TrackerApi.transition(item, "START");
        worker.runDue();
        assertThat(stub.issue(1).labels()).contains("in progress");
        TrackerApi.transition(item, "COMPLETE");
        worker.runDue();
        assertThat(stub.issue(1).state()).isEqualTo("closed");
    }

    @Test
    void aRepeatedRequestMakesOneLink() {
        TrackerApi tracker = TrackerApi.addGitHub(stub);
        String item = TrackerApi.item(postmortems);
        ApiClient repeating =
                TrackerApi.dana().with("Idempotency-Key", UUID.randomUUID().toString());

        repeating.post(item + "/tracker-link", Map.of("tracker", tracker.key())).expect(201);
        repeating.post(item + "/tracker-link", Map.of("tracker", tracker.key())).expect(201);
        worker.runDue();

        assertThat(stub.issues()).hasSize(1);
    }

    @Test
    void aWebhookMovesTheItem() {
        TrackerApi tracker = TrackerApi.addGitHub(stub);
        String item = linked(tracker);
        stub.edit(1, issue -> issue.state("closed", "completed"));

        webhook(tracker, tracker.secret(), 1).expect(202);
        worker.runDue();

        ApiResponse done = TrackerApi.dana().get(item).expect(200);
        assertThat(done.text("/status")).isEqualTo("DONE");
        ApiResponse history = TrackerApi.dana().get(item + "/history").expect(200);
        assertThat(history.text("/items/0/actor")).isEqualTo("system:" + tracker.key());
        assertThat(history.texts("/items", "action")).startsWith("action-item.completed", "action-item.started");

        webhook(tracker, tracker.secret(), 1).expect(202);
        worker.runDue();
        assertThat(TrackerApi.dana().get(item).etag()).isEqualTo(done.etag());
    }

    @Test
    void webhooksMustAuthenticate() {
        TrackerApi tracker = TrackerApi.addGitHub(stub);

        ApiResponse wrong = webhook(tracker, "another-secret", 1).expectProblem(403, "tracker-webhook-refused");
        ApiResponse unknown = webhook(new TrackerApi("no-such-tracker", "x"), "another-secret", 1)
                .expectProblem(403, "tracker-webhook-refused");
        assertThat(wrong.text("/detail")).isEqualTo(unknown.text("/detail"));
        webhook(tracker, tracker.secret(), 99).expect(202);
        ApiResponse rotated = TrackerApi.admin()
                .post(tracker.path() + "/rotate-secret", "*", "{}")
                .expect(200);
        webhook(tracker, tracker.secret(), 99).expect(202);
        webhook(tracker, rotated.text("/secret"), 99).expect(202);
    }

    @Test
    void aPollFindsWhatWebhooksHaveMissed() {
        TrackerApi tracker = TrackerApi.addGitHub(stub);
        String item = linked(tracker);
        stub.edit(1, issue -> issue.state("closed", "not_planned"));

        TrackerDatabase.passTime(tracker.key());
        ticker.fireDue();
        worker.runDue();

        assertThat(TrackerApi.dana().get(item).text("/status")).isEqualTo("DROPPED");
        assertThat(tracker.get().text("/polledAt")).isNotEmpty();
    }

    @Test
    void whatChangesWhileTheTrackerIsDownIsSentLater() {
        TrackerApi tracker = TrackerApi.addGitHub(stub);
        String item = linked(tracker);
        stub.failOnce("/issues", 503);
        TrackerApi.transition(item, "START");
        worker.runDue();
        assertThat(tracker.get().text("/lastError")).contains("503");

        TrackerDatabase.passTime(tracker.key());
        worker.runDue();

        assertThat(stub.issue(1).labels()).contains("in progress");
        assertThat(tracker.get().json().has("lastError")).isFalse();
    }

    @Test
    void aTrackerThatRefusesTheTokenIsDisabledAndCatchesUp() {
        TrackerApi tracker = TrackerApi.addGitHub(stub);
        String item = linked(tracker);
        TrackerApi.admin()
                .patch(tracker.path(), "*", Map.of("credentials", Map.of("token", "revoked")))
                .expect(200);
        TrackerApi.transition(item, "START");
        for (int attempt = 0; attempt < 3; attempt++) {
            worker.runDue();
            TrackerDatabase.passTime(tracker.key());
        }

        ApiResponse disabled = tracker.get();
        assertThat(disabled.at("/enabled").asBoolean()).isFalse();
        assertThat(disabled.text("/disabledReason")).contains("refuses the token (401)");
        assertThat(TrackerApi.linkOf(item).text("/state")).isEqualTo("LINKED");
        tracker.link(TrackerApi.item(postmortems)).expectProblem(409, "tracker-disabled");

        TrackerApi.admin()
                .patch(tracker.path(), "*", Map.of("enabled", true, "credentials", Map.of("token", GitHubStub.TOKEN)))
                .expect(200);
        ticker.fireDue();
        worker.runDue();
        assertThat(stub.issue(1).labels()).contains("in progress");
    }

    @Test
    void aBrokenLinkIsShownAndCanBeReplaced() {
        TrackerApi tracker = TrackerApi.addGitHub(stub);
        String item = linked(tracker);
        stub.edit(1, StubIssue::delete);
        webhook(tracker, tracker.secret(), 1).expect(202);
        worker.runDue();

        ApiResponse broken = TrackerApi.linkOf(item);
        assertThat(broken.text("/state")).isEqualTo("BROKEN");
        assertThat(broken.text("/reason")).contains("410");

        TrackerApi.dana().delete(item + "/tracker-link", broken.etag()).expect(204);
        TrackerApi.dana().get(item + "/tracker-link").expectProblem(404, "not-found");
        stub.add("Their issue");
        tracker.link(item, "#2").expect(201);
        worker.runDue();
        assertThat(TrackerApi.linkOf(item).text("/issue")).isEqualTo("2");
        assertThat(stub.issue(2).title()).isEqualTo("Add edge case tests");
    }

    @Test
    void refusesASecondLinkAndTheIssueOfAnotherItem() {
        TrackerApi tracker = TrackerApi.addGitHub(stub);
        String item = linked(tracker);
        String another = TrackerApi.item(postmortems);

        tracker.link(item).expectProblem(409, "tracker-link-exists");
        tracker.link(another, "1").expectProblem(409, "issue-already-linked");
        tracker.link(another, "PAY-1").expectProblem(400, "validation-failed");
        new TrackerApi("no-such-tracker", "x").link(another).expectProblem(422, "tracker-not-known");
    }

    @Test
    void linksIssuesOfTheProjectOnly() {
        TrackerApi jira =
                TrackerApi.add(TrackerApi.gitHub(stub.url(), Map.of("kind", "JIRA_DATA_CENTER", "project", "PAY")));
        String item = TrackerApi.item(postmortems);

        jira.link(item, "OPS-3").expectProblem(400, "validation-failed");
        jira.link(item, "3").expectProblem(400, "validation-failed");
        assertThat(jira.link(item, "pay-3").expect(201).text("/issue")).isEqualTo("PAY-3");
        TrackerApi.dana().delete(item + "/tracker-link", "*").expect(204);
    }

    /** The id of an issue would mean another one there. */
    @Test
    void theProjectOfATrackerWithLinksCannotChange() {
        TrackerApi tracker = TrackerApi.addGitHub(stub);
        String item = linked(tracker);

        TrackerApi.admin()
                .patch(tracker.path(), "*", Map.of("project", "acme/billing"))
                .expectProblem(409, "tracker-has-links");
        TrackerApi.admin()
                .patch(
                        tracker.path(),
                        "*",
                        Map.of("baseUrl", "https://git.example", "credentials", Map.of("token", "of-the-other")))
                .expectProblem(409, "tracker-has-links");
        TrackerApi.admin()
                .patch(tracker.path(), "*", Map.of("baseUrl", stub.url() + "/", "name", "Renamed"))
                .expect(200);

        TrackerApi.dana().delete(item + "/tracker-link", "*").expect(204);
        TrackerApi.admin()
                .patch(tracker.path(), "*", Map.of("project", "acme/billing"))
                .expect(200);
    }

    @Test
    void aRestrictedItemIsSentOnlyIfTheTrackerReceivesSuch() {
        TrackerApi tracker = TrackerApi.addGitHub(stub);
        TrackerApi receiving = TrackerApi.add(TrackerApi.gitHub(stub.url(), Map.of("receivesRestricted", true)));
        String item = TrackerApi.item(postmortems, Visibility.RESTRICTED, "user:dana");

        tracker.link(item).expectProblem(409, "tracker-refuses-restricted");
        receiving.link(item).expect(201);
        worker.runDue();

        assertThat(stub.issues()).hasSize(1);
        ApiClient outsider = ApiClient.as(Tokens.as("olaf", "contributor"));
        outsider.get(item + "/tracker-link").expectProblem(404, "not-found");
        outsider.delete(item + "/tracker-link", "*").expectProblem(404, "not-found");
        outsider.post(item + "/tracker-link", Map.of("tracker", receiving.key()))
                .expectProblem(404, "not-found");
    }

    @Test
    void removingATrackerRemovesItsLinksOnly() {
        TrackerApi tracker = TrackerApi.addGitHub(stub);
        String item = linked(tracker);

        TrackerApi.admin().delete(tracker.path(), "*").expect(204);

        TrackerApi.dana().get(item + "/tracker-link").expectProblem(404, "not-found");
        TrackerApi.transition(item, "START");
        worker.runDue();
        assertThat(stub.issue(1).labels()).doesNotContain("in progress");
    }

    /** An item whose issue is the first one of the stub. */
    private String linked(TrackerApi tracker) {
        String item = TrackerApi.item(postmortems);
        tracker.link(item).expect(201);
        worker.runDue();
        assertThat(TrackerApi.linkOf(item).text("/state")).isEqualTo("LINKED");
        return item;
    }

    private static ApiResponse webhook(TrackerApi tracker, String secret, int issue) {
        byte[] body = """
                {"action": "edited", "issue": {"number": %d}, "repository": {"full_name": "acme/checkout"}}""".formatted(issue).getBytes(StandardCharsets.UTF_8);
        ApiClient sender = ApiClient.anonymous().with("X-GitHub-Event", "issues");
        for (Map.Entry<String, String> header :
                HexSignature.gitHub(List.of(secret)).sign(body).entrySet()) {
            sender = sender.with(header.getKey(), header.getValue());
        }
        return sender.post(tracker.path() + "/webhook", "application/json", body);
    }
}

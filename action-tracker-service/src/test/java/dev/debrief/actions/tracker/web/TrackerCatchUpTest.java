package dev.debrief.actions.tracker.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.actions.postmortem.PostmortemProjectionService;
import dev.debrief.actions.postmortem.PostmortemStatus;
import dev.debrief.actions.postmortem.PostmortemUpdate;
import dev.debrief.actions.postmortem.Severity;
import dev.debrief.actions.postmortem.Visibility;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.job.JobWorker;
import dev.debrief.platform.signature.HexSignature;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import dev.debrief.platform.testkit.vendor.GitHubStub;
import dev.debrief.platform.timer.TimerTicker;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What has changed is stored with the link, so it is neither lost nor done twice, whatever happens to jobs. */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class TrackerCatchUpTest {

    private static final AtomicLong POSTMORTEMS = new AtomicLong(790_000);

    @Inject
    PostmortemProjectionService postmortems;

    @Inject
    JobWorker worker;

    @Inject
    JobWorker otherReplica;

    @Inject
    TimerTicker ticker;

    private final GitHubStub stub = new GitHubStub(Clock.systemUTC());

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void aChangeIsReadAlthoughItsJobIsDead() {
        TrackerApi tracker = TrackerApi.addGitHub(stub);
        String item = linked(tracker);
        stub.edit(1, issue -> issue.state("closed", "completed"));
        webhook(tracker);
        endJobs(item);
        TrackerDatabase.execute(
                "UPDATE tracker SET seen_until = now() + interval '1 hour' WHERE key = ?", tracker.key());

        poll(tracker);

        assertThat(TrackerApi.dana().get(item).text("/status")).isEqualTo("DONE");
    }

    @Test
    void aChangeIsSentAlthoughItsJobIsDead() {
        TrackerApi tracker = TrackerApi.addGitHub(stub);
        String item = linked(tracker);
        TrackerApi.transition(item, "START");
        endJobs(item);

        poll(tracker);

        assertThat(stub.issue(1).labels()).contains("in progress");
    }

    @Test
    void manyWebhooksMakeOneJob() {
        TrackerApi tracker = TrackerApi.addGitHub(stub);
        String item = linked(tracker);
        int before = jobsOf(item, "SUCCEEDED");

        for (int repetition = 0; repetition < 5; repetition++) {
            webhook(tracker);
        }
        TrackerApi.transition(item, "START");
        assertThat(jobsOf(item, "PENDING")).isEqualTo(1);

        worker.runDue();
        assertThat(jobsOf(item, "SUCCEEDED")).isEqualTo(before + 1);
        assertThat(stub.issue(1).labels()).contains("in progress");
    }

    @Test
    void twoReplicasCreateOneIssueForEachItem() {
        TrackerApi tracker = TrackerApi.addGitHub(stub);
        List<String> items = IntStream.range(0, 8)
                .mapToObj(number -> TrackerApi.item(postmortems))
                .toList();
        items.forEach(item -> tracker.link(item).expect(201));
        stub.failRandomly(19, 0.2);

        for (int round = 0; round < 60 && !allLinked(items); round++) {
            List<CompletableFuture<Void>> running = new ArrayList<>(worker.startDue());
            running.addAll(otherReplica.startDue());
            running.forEach(CompletableFuture::join);
            passMinute(tracker);
            ticker.fireDue();
        }

        assertThat(allLinked(items)).isTrue();
        assertThat(stub.issues()).hasSize(items.size());
    }

    private static boolean allLinked(List<String> items) {
        return items.stream()
                .allMatch(item -> TrackerApi.linkOf(item).text("/state").equals("LINKED"));
    }

    /** Also for the requests whose outcome is unknown. */
    private static void passMinute(TrackerApi tracker) {
        TrackerDatabase.passTime(tracker.key());
        TrackerDatabase.execute("""
                UPDATE requested_issue SET requested_at = requested_at - interval '1 minute',
                    looked_at = looked_at - interval '1 minute'
                WHERE requested_at IS NOT NULL""");
    }

    @Test
    void anIssueIsLinkedToOneItemAtATime() {
        TrackerApi tracker = TrackerApi.addGitHub(stub);
        stub.add("Their issue");
        List<String> items = List.of(TrackerApi.item(postmortems), TrackerApi.item(postmortems));
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        ExecutorService threads = Executors.newFixedThreadPool(items.size());

        List<CompletableFuture<Integer>> running = items.stream()
                .map(item -> CompletableFuture.supplyAsync(
                        () -> {
                            Thread.currentThread().setContextClassLoader(loader);
                            return tracker.link(item, "1").status();
                        },
                        threads))
                .toList();
        List<Integer> answers = running.stream().map(CompletableFuture::join).toList();
        threads.shutdown();

        assertThat(answers).containsExactlyInAnyOrder(201, 409);
    }

    /** Not even its labels are left, because the token may set none. */
    @Test
    void findsTheIssueOfATrackerThatWasRemovedAndAddedAgain() {
        stub.withoutPushAccess();
        TrackerApi tracker = TrackerApi.addGitHub(stub);
        String item = linked(tracker);
        TrackerApi.admin().delete(tracker.path(), "*").expect(204);

        TrackerApi again = TrackerApi.addGitHub(stub);
        again.link(item).expect(201);
        worker.runDue();

        assertThat(TrackerApi.linkOf(item).text("/issue")).isEqualTo("1");
        assertThat(stub.issues()).hasSize(1);
    }

    @Test
    void whatWasWithheldIsSentWhenEverybodyMaySeeIt() {
        TrackerApi tracker = TrackerApi.addGitHub(stub);
        UUID postmortem = Ids.next();
        long number = POSTMORTEMS.incrementAndGet();
        show(postmortem, number, 1, Visibility.OPEN);
        String item = "/api/v1/action-items/"
                + TrackerApi.dana()
                        .post(
                                "/api/v1/action-items",
                                Map.of(
                                        "postmortem", "PM-" + number,
                                        "title", "Add edge case tests",
                                        "kind", "IMMEDIATE_FIX"))
                        .expect(201)
                        .text("/key");
        tracker.link(item).expect(201);
        worker.runDue();

        show(postmortem, number, 2, Visibility.RESTRICTED);
        TrackerApi.dana().patch(item, "*", Map.of("title", "Secret")).expect(200);
        worker.runDue();
        assertThat(stub.issue(1).title()).isEqualTo("Add edge case tests");
        assertThat(TrackerApi.linkOf(item).text("/note")).contains("nothing is sent");
        poll(tracker);
        int before = jobsOf(item, "SUCCEEDED");
        poll(tracker);
        assertThat(jobsOf(item, "SUCCEEDED")).as("not tried in vain").isEqualTo(before);

        show(postmortem, number, 3, Visibility.OPEN);
        worker.runDue();
        assertThat(stub.issue(1).title()).isEqualTo("Secret");
        assertThat(TrackerApi.linkOf(item).json().has("note")).isFalse();
    }

    private void show(UUID postmortem, long number, long version, Visibility visibility) {
        postmortems.apply(new PostmortemUpdate(
                postmortem,
                version,
                number,
                "Payment processing failure",
                UUID.nameUUIDFromBytes(postmortem.toString().getBytes(StandardCharsets.UTF_8)),
                "INC-42",
                List.of(),
                Severity.HIGH,
                PostmortemStatus.DRAFT,
                visibility,
                List.of("user:dana")));
    }

    @Test
    void changesBeforeTheFirstLinkAreNotAskedFor() {
        TrackerApi tracker = TrackerApi.addGitHub(stub);
        TrackerDatabase.execute(
                "UPDATE tracker SET seen_until = now() - interval '30 days' WHERE key = ?", tracker.key());

        poll(tracker);

        assertThat(TrackerDatabase.column(
                        "SELECT seen_until > now() - interval '10 minutes' FROM tracker WHERE key = ?", tracker.key()))
                .containsExactly("t");
    }

    /** Creates an item whose issue is the first one of the stub. */
    private String linked(TrackerApi tracker) {
        String item = TrackerApi.item(postmortems);
        tracker.link(item).expect(201);
        worker.runDue();
        assertThat(TrackerApi.linkOf(item).text("/state")).isEqualTo("LINKED");
        return item;
    }

    private void poll(TrackerApi tracker) {
        TrackerDatabase.passTime(tracker.key());
        ticker.fireDue();
        worker.runDue();
    }

    /** As after their last attempts. */
    private static void endJobs(String item) {
        TrackerDatabase.execute(
                "UPDATE job SET state = 'DEAD', next_at = NULL WHERE state = 'PENDING' AND subject_id = ?", idOf(item));
    }

    private static int jobsOf(String item, String state) {
        return TrackerDatabase.column(
                        "SELECT id FROM job WHERE kind = 'tracker-sync' AND state = ? AND subject_id = ?",
                        state,
                        idOf(item))
                .size();
    }

    private static String idOf(String item) {
        return TrackerApi.dana().get(item).expect(200).text("/id");
    }

    /** Says that the first issue has changed. */
    private static void webhook(TrackerApi tracker) {
        byte[] body = """
                {"action": "edited", "issue": {"number": 1}, "repository": {"full_name": "acme/checkout"}}""".getBytes(StandardCharsets.UTF_8);
        ApiClient sender = ApiClient.anonymous().with("X-GitHub-Event", "issues");
        for (Map.Entry<String, String> header :
                HexSignature.gitHub(List.of(tracker.secret())).sign(body).entrySet()) {
            sender = sender.with(header.getKey(), header.getValue());
        }
        ApiResponse answer = sender.post(tracker.path() + "/webhook", "application/json", body);
        answer.expect(202);
    }
}

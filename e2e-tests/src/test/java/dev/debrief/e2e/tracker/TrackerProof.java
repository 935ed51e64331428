package dev.debrief.e2e.tracker;

import static dev.debrief.localstack.Service.ACTION_TRACKER;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.debrief.e2e.ApiUser;
import dev.debrief.e2e.DraftedPostmortems;
import dev.debrief.e2e.EventInspector;
import dev.debrief.e2e.ProofReport;
import dev.debrief.localstack.Service;
import dev.debrief.localstack.Stack;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Links action items to issues while action-tracker-service is killed; run by {@code ./debrief prove trackers}.
 * {@code -Ddebrief.seed=…} repeats the random choices of an earlier run.
 */
class TrackerProof {

    /** A multiple of the number of kills. */
    private static final int ITEMS = 300;

    private static final int KILLS = 20;

    /** While links are in step, and both sides change. */
    private static final int LATER_KILLS = 5;

    private static final Duration LONGEST_BEFORE_KILL = Duration.ofMillis(600);

    /** The lease of the job of a worker that was killed takes four minutes, and later attempts are apart. */
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private static final Map<String, String> ENVIRONMENT = Map.of(
            // The stubs are on this machine.
            "DEBRIEF_TRACKERS_OUTGOING_ALLOWED_PRIVATE_HOSTS", "localhost",
            "DEBRIEF_TRACKERS_POLL_INTERVAL", "10s",
            // Those of killed workers count until their lease ends.
            "DEBRIEF_JOBS_MAX_CONCURRENT_PER_KEY", "200");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path directory;

    private final long seed = Long.getLong("debrief.seed", new Random().nextLong());
    private final Random random = new Random(seed);
    private final Map<String, String> figures = new LinkedHashMap<>();
    private final List<StubTracker> trackers = StubTracker.all();
    private List<String> items = List.of();

    @Test
    void eachActionItemGetsOneIssueAlthoughServicesAreKilled() throws Exception {
        var report = ProofReport.start(
                "trackers", "Each action item gets one issue in a tracker", """
                %d action items are linked to stubs of Jira Cloud, Jira Data Center, GitHub and GitLab, which have rate
                limits, fail in 4 %% of the requests before, after or without an answer, and find issues by a search that
                lags in the case of Jira Cloud. Two replicas of action-tracker-service are killed %d times meanwhile.
                Afterwards each item has one issue. Then half of the items and half of the issues change during %d more
                kills, and both sides say the same again.
                """.formatted(ITEMS, KILLS, LATER_KILLS));
        figures.put("seed", Long.toString(seed));
        System.out.println("Seed " + seed + ", logs: " + directory.resolve("logs"));

        try (var stack = Stack.forTests(directory, ENVIRONMENT)) {
            prepare(stack);
            var client = new TrackerClient(stack);

            linkAndKill(stack, client);
            awaitLinked(client);
            assertOneIssueEach();

            changeAndKill(stack, client);
            awaitInStep(client);
            assertOneIssueEach();
            addFigures(new EventInspector(stack));
        } finally {
            trackers.forEach(StubTracker::close);
        }

        report.write(figures);
    }

    private void prepare(Stack stack) {
        stack.start();
        stack.addReplica(ACTION_TRACKER);
        var postmortem = DraftedPostmortems.create(stack, 1).get(0);
        for (var other : List.of(Service.INCIDENT, Service.POSTMORTEM, Service.NOTIFICATION)) {
            stack.replica(other).stop();
        }
        var admin = new ApiUser(stack, "olga", "admin");
        trackers.forEach(tracker -> tracker.add(admin));
        var dana = new ApiUser(stack, "dana", "contributor");
        items = IntStream.rangeClosed(1, ITEMS)
                .mapToObj(number -> dana.create(
                                ACTION_TRACKER,
                                "/api/v1/action-items",
                                Map.of(
                                        "postmortem",
                                        postmortem,
                                        "title",
                                        "Test discount " + number,
                                        "kind",
                                        "PREVENTIVE_MEASURE",
                                        "owner",
                                        Map.of("handle", "team:qa"),
                                        "labels",
                                        List.of("checkout"),
                                        "dueOn",
                                        "2030-11-22",
                                        "status",
                                        "OPEN"))
                        .path("key")
                        .asText())
                .toList();
    }

    private StubTracker trackerOf(String item) {
        return trackers.get(items.indexOf(item) % trackers.size());
    }

    private void linkAndKill(Stack stack, TrackerClient client) throws Exception {
        trackers.forEach(tracker -> tracker.failRandomly(seed));
        var batch = ITEMS / KILLS;
        for (var kill = 0; kill < KILLS; kill++) {
            var some = items.subList(kill * batch, (kill + 1) * batch);
            killDuring(
                    stack,
                    () -> some.forEach(item -> client.link(item, trackerOf(item).key())));
        }
        trackers.forEach(StubTracker::recover);
        figures.put("action items", Integer.toString(ITEMS));
        figures.put("kills", Integer.toString(KILLS + LATER_KILLS));
    }

    /** Half of the items are started here, the issues of the others are closed there. */
    private void changeAndKill(Stack stack, TrackerClient client) throws Exception {
        var batch = ITEMS / LATER_KILLS;
        for (var kill = 0; kill < LATER_KILLS; kill++) {
            var some = items.subList(kill * batch, (kill + 1) * batch);
            killDuring(
                    stack,
                    () -> some.forEach(item -> {
                        if (isChangedHere(item)) {
                            client.start(item);
                        } else {
                            trackerOf(item).closeIssue(item);
                        }
                    }));
        }
    }

    /** In each tracker, every other item. */
    private boolean isChangedHere(String item) {
        return items.indexOf(item) / trackers.size() % 2 == 0;
    }

    /** Kills a replica at a random time after the work has begun, and starts it again. */
    private void killDuring(Stack stack, Runnable work) throws Exception {
        var working = CompletableFuture.runAsync(work);
        LockSupport.parkNanos((long) (random.nextDouble() * LONGEST_BEFORE_KILL.toNanos()));
        var replicas = stack.replicas(ACTION_TRACKER);
        var victim = replicas.get(random.nextInt(replicas.size()));
        victim.kill();
        victim.start();
        working.get(3, TimeUnit.MINUTES);
    }

    private void awaitLinked(TrackerClient client) {
        var start = Instant.now();
        await("links")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(5))
                .until(() -> items.stream().allMatch(client::isLinked));
        figures.put("last kill until all are linked, seconds", secondsSince(start));
    }

    private void assertOneIssueEach() {
        for (var tracker : trackers) {
            var expected = items.stream()
                    .filter(item -> trackerOf(item).equals(tracker))
                    .collect(toMap(item -> item, item -> 1L));
            assertThat(tracker.issuesByItem()).as(tracker.key()).isEqualTo(expected);
            assertThat(tracker.issues()).as(tracker.key()).isEqualTo(expected.size());
        }
    }

    private void awaitInStep(TrackerClient client) {
        var start = Instant.now();
        await("both sides")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(outOfStep(client)).isEmpty());
        figures.put("last kill until both sides are in step, seconds", secondsSince(start));
    }

    private List<String> outOfStep(TrackerClient client) {
        var different = new ArrayList<String>();
        for (var item : items) {
            var status = client.status(item);
            var inStep = isChangedHere(item)
                    ? status.equals("IN_PROGRESS") && trackerOf(item).isInProgress(item)
                    : status.equals("DONE");
            if (!inStep) {
                different.add(trackerOf(item).key() + " " + item + " " + status);
            }
        }
        return different;
    }

    private void addFigures(EventInspector inspector) {
        var cutOff = inspector.count(ACTION_TRACKER, "job_attempt where outcome = 'TIMEOUT'");
        assertThat(cutOff).as("attempts that were cut off by a kill").isPositive();
        assertThat(sum(StubTracker::refused)).as("requests that were refused").isZero();
        figures.put("attempts that were cut off by a kill", Long.toString(cutOff));
        figures.put("requests over a limit", Integer.toString(sum(StubTracker::limited)));
        figures.put("requests that failed", Integer.toString(sum(StubTracker::failed)));
        figures.put("issues, one for each action item", Integer.toString(sum(StubTracker::issues)));
    }

    private int sum(ToIntFunction<StubTracker> figure) {
        return trackers.stream().mapToInt(figure).sum();
    }

    private static String secondsSince(Instant start) {
        return Long.toString(Duration.between(start, Instant.now()).toSeconds());
    }
}

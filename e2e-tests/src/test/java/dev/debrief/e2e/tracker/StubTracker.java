package dev.debrief.e2e.tracker;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.debrief.e2e.ApiUser;
import dev.debrief.localstack.Service;
import dev.debrief.platform.testkit.vendor.GitHubStub;
import dev.debrief.platform.testkit.vendor.GitLabStub;
import dev.debrief.platform.testkit.vendor.JiraStub;
import dev.debrief.platform.testkit.vendor.StubIssue;
import dev.debrief.platform.testkit.vendor.TrackerStub;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A tracker with limits and faults, and with a search that lags in the case of Jira Cloud. */
final class StubTracker implements AutoCloseable {

    private static final Duration SEARCH_LAG = Duration.ofSeconds(5);
    private static final int REQUESTS = 12;
    private static final Duration PERIOD = Duration.ofSeconds(5);
    private static final double FAULTS = 0.04;

    private final String kind;
    private final TrackerStub stub;
    private final String project;
    private final Map<String, String> credentials;

    private StubTracker(String kind, TrackerStub stub, String project, Map<String, String> credentials) {
        this.kind = kind;
        this.stub = stub;
        this.project = project;
        this.credentials = credentials;
        stub.limit(REQUESTS, PERIOD);
    }

    /** One of each kind. */
    static List<StubTracker> all() {
        var clock = Clock.systemUTC();
        return List.of(
                new StubTracker(
                        "JIRA_CLOUD",
                        JiraStub.cloud(clock).lagging(SEARCH_LAG),
                        JiraStub.PROJECT,
                        Map.of("user", JiraStub.USER, "token", JiraStub.TOKEN)),
                new StubTracker(
                        "JIRA_DATA_CENTER",
                        JiraStub.dataCenter(clock),
                        JiraStub.PROJECT,
                        Map.of("token", JiraStub.TOKEN)),
                new StubTracker(
                        "GITHUB", new GitHubStub(clock), GitHubStub.REPOSITORY, Map.of("token", GitHubStub.TOKEN)),
                new StubTracker(
                        "GITLAB", new GitLabStub(clock), GitLabStub.PROJECT, Map.of("token", GitLabStub.TOKEN)));
    }

    /** The key in URLs of Debrief. */
    String key() {
        return "stub-" + kind.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    void add(ApiUser admin) {
        admin.create(
                Service.ACTION_TRACKER,
                "/api/v1/trackers",
                Map.of(
                        "key", key(),
                        "kind", kind,
                        "name", kind,
                        "baseUrl", stub.url(),
                        "project", project,
                        "credentials", credentials));
    }

    /** From now on, some requests fail: before they are executed, afterwards, or without an answer. */
    void failRandomly(long seed) {
        stub.failRandomly(seed + kind.hashCode(), FAULTS);
    }

    void recover() {
        stub.failRandomly(0, 0);
    }

    /** How many issues each action item has, by its key. */
    Map<String, Long> issuesByItem() {
        synchronized (stub) {
            return stub.issues().stream()
                    .flatMap(StubTracker::itemsOf)
                    .collect(groupingBy(item -> item, TreeMap::new, counting()));
        }
    }

    int issues() {
        return stub.issues().size();
    }

    /** Somebody closes the issue of an action item. */
    void closeIssue(String item) {
        stub.edit(issueOf(item).number(), issue -> {
            switch (kind) {
                case "GITHUB" -> issue.state("closed", "completed");
                case "GITLAB" -> issue.state("closed", null);
                default -> issue.state("done", "Done");
            }
        });
    }

    /** Whether somebody works on the issue of an action item: its status in Jira, a label elsewhere. */
    boolean isInProgress(String item) {
        synchronized (stub) {
            var issue = issueOf(item);
            return issue.state().equals("indeterminate") || issue.labels().contains("in progress");
        }
    }

    private StubIssue issueOf(String item) {
        synchronized (stub) {
            return stub.issues().stream()
                    .filter(issue -> itemsOf(issue).anyMatch(item::equals))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(item + " has no issue in " + kind));
        }
    }

    private static Stream<String> itemsOf(StubIssue issue) {
        return issue.labels().stream()
                .filter(label -> label.startsWith("debrief-AI-"))
                .map(label -> label.substring("debrief-".length()));
    }

    /** Requests that were over the limit; GitHub answers them 403. */
    int limited() {
        return stub.answered(429) + stub.answered(403);
    }

    /** Requests that were answered 502 or 503, or not at all. */
    int failed() {
        return stub.answered(502) + stub.answered(503) + stub.answered(0);
    }

    /** Requests that must not occur: without a token, invalid, or that break the stub. */
    int refused() {
        return stub.answered(400) + stub.answered(401) + stub.answered(422) + stub.answered(500);
    }

    @Override
    public void close() {
        stub.close();
    }
}

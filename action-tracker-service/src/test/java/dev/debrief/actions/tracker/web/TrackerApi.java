package dev.debrief.actions.tracker.web;

import dev.debrief.actions.postmortem.PostmortemProjectionService;
import dev.debrief.actions.postmortem.PostmortemStatus;
import dev.debrief.actions.postmortem.PostmortemUpdate;
import dev.debrief.actions.postmortem.Severity;
import dev.debrief.actions.postmortem.Visibility;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import dev.debrief.platform.testkit.vendor.GitHubStub;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** A tracker of the service under test, and action items to link. */
record TrackerApi(String key, String secret) {

    static final String TRACKERS = "/api/v1/trackers";

    private static final AtomicLong POSTMORTEMS = new AtomicLong(700_000);

    static ApiClient admin() {
        return ApiClient.as(Tokens.admin());
    }

    static ApiClient dana() {
        return ApiClient.as(Tokens.contributor());
    }

    /** A valid request for a tracker of GitHub. */
    static Map<String, Object> gitHub(String url, Map<String, Object> more) {
        Map<String, Object> request = new HashMap<>();
        request.put("key", "tracker-" + UUID.randomUUID());
        request.put("kind", "GITHUB");
        request.put("name", "GitHub of Checkout");
        request.put("baseUrl", url);
        request.put("project", GitHubStub.REPOSITORY);
        request.put("credentials", Map.of("token", GitHubStub.TOKEN));
        request.putAll(more);
        return request;
    }

    static TrackerApi add(Map<String, Object> request) {
        ApiResponse added = admin().post(TRACKERS, request).expect(201);
        return new TrackerApi(added.text("/tracker/key"), added.text("/secret"));
    }

    static TrackerApi addGitHub(GitHubStub stub) {
        return add(gitHub(stub.url(), Map.of()));
    }

    String path() {
        return TRACKERS + "/" + key;
    }

    ApiResponse get() {
        return admin().get(path()).expect(200);
    }

    /** Creates an open action item and returns its path. */
    static String item(PostmortemProjectionService postmortems) {
        return item(postmortems, Visibility.OPEN);
    }

    static String item(PostmortemProjectionService postmortems, Visibility visibility, String... audience) {
        long number = POSTMORTEMS.incrementAndGet();
        postmortems.apply(new PostmortemUpdate(
                Ids.next(),
                1,
                number,
                "Payment processing failure",
                UUID.randomUUID(),
                "INC-42",
                List.of(),
                Severity.HIGH,
                PostmortemStatus.DRAFT,
                visibility,
                List.of(audience)));
        Map<String, Object> request = new HashMap<>();
        request.put("postmortem", "PM-" + number);
        request.put("title", "Add edge case tests");
        request.put("kind", "IMMEDIATE_FIX");
        request.put("status", "OPEN");
        request.put("owner", Map.of("handle", "team:qa"));
        request.put("dueOn", "2035-11-22");
        request.put("labels", List.of("checkout"));
        return "/api/v1/action-items/"
                + dana().post("/api/v1/action-items", request).expect(201).text("/key");
    }

    ApiResponse link(String item) {
        return dana().post(item + "/tracker-link", Map.of("tracker", key));
    }

    ApiResponse link(String item, String issue) {
        return dana().post(item + "/tracker-link", Map.of("tracker", key, "issue", issue));
    }

    static ApiResponse linkOf(String item) {
        return dana().get(item + "/tracker-link").expect(200);
    }

    static ApiResponse transition(String item, String transition) {
        return dana().post(item + "/transitions", "*", Map.of("transition", transition))
                .expect(200);
    }
}

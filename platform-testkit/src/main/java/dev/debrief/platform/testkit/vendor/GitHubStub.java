package dev.debrief.platform.testkit.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Issues of a repository in GitHub's REST API. Lists are consistent and contain pull requests; labels are dropped
 * without push access, and refused one by one; a reason is ignored unless the state changes; limits are answered 403 as
 * a lack of rights is, and the one on new issues does not say when it ends.
 */
public final class GitHubStub extends TrackerStub {

    public static final String TOKEN = "token-of-github";
    public static final String REPOSITORY = "acme/checkout";

    private static final String ROOT = "/repos/" + REPOSITORY;
    private static final Pattern ISSUE = Pattern.compile(ROOT + "/issues/(\\d+)(/labels(?:/(.+))?)?");
    private static final int MAX_TITLE = 256;

    private final ClockLimit creationLimit;
    private volatile boolean mayPush = true;
    private volatile boolean issuesDisabled;
    private volatile boolean known = true;

    public GitHubStub(Clock clock) {
        super(clock);
        this.creationLimit = new ClockLimit(clock);
    }

    /** From now on, no more issues can be created in a period: a secondary limit. */
    public void limitCreation(int issues, Duration period) {
        creationLimit.set(issues, period);
    }

    /** From now on, the token may not push. */
    public GitHubStub withoutPushAccess() {
        mayPush = false;
        return this;
    }

    /** From now on, issues are answered 410. */
    public void disableIssues() {
        issuesDisabled = true;
    }

    /** Whether the token may see the repository. */
    public void know(boolean visible) {
        known = visible;
    }

    public synchronized StubIssue addPullRequest(String title) {
        return added(title, true);
    }

    @Override
    boolean isAuthenticated(StubRequest request) {
        return ("Bearer " + TOKEN).equals(request.header("Authorization"));
    }

    @Override
    Answer unauthenticated() {
        return error(401, "Bad credentials");
    }

    @Override
    Answer limited(Duration wait) {
        String reset = Long.toString(clock.instant().plus(wait).plusSeconds(1).getEpochSecond());
        return new Answer(
                403,
                Map.of("x-ratelimit-limit", "5000", "x-ratelimit-remaining", "0", "x-ratelimit-reset", reset),
                JSON.createObjectNode().put("message", "API rate limit exceeded for user ID 1."));
    }

    @Override
    String newState() {
        return "open";
    }

    @Override
    boolean isClosed(String state) {
        return state.equals("closed");
    }

    @Override
    Answer api(StubRequest request, JsonNode body) {
        if (!known) {
            return error(404, "Not Found");
        }
        if (request.path().equals(ROOT)) {
            return Answer.ok(repository());
        }
        if (issuesDisabled) {
            return error(410, "Issues are disabled for this repo");
        }
        if (request.path().equals(ROOT + "/issues")) {
            return request.method().equals("POST") ? create(body) : list(request);
        }
        Matcher path = ISSUE.matcher(request.path());
        StubIssue issue = path.matches() ? find(path.group(1)) : null;
        if (issue == null) {
            return error(404, "Not Found");
        }
        if (issue.isGone()) {
            return error(410, "This issue was deleted");
        }
        if (issue.isForbidden()) {
            return error(403, "Resource not accessible by personal access token");
        }
        if (path.group(2) != null) {
            return changeLabels(issue, path.group(3), body);
        }
        if (request.method().equals("PATCH")) {
            change(issue, body);
        }
        return Answer.ok(json(issue));
    }

    /** @param label to remove; null to add those in the body */
    private Answer changeLabels(StubIssue issue, @Nullable String label, JsonNode body) {
        if (!mayPush) {
            return error(403, "Must have push access to the repository.");
        }
        if (label == null) {
            body.path("labels").forEach(name -> issue.labels().add(name.asText()));
        } else if (!issue.labels().removeIf(label::equalsIgnoreCase)) {
            return error(404, "Label does not exist");
        }
        issue.touch(clock.instant(), isClosed(issue.state()));
        return Answer.ok(labels(issue));
    }

    private static ArrayNode labels(StubIssue issue) {
        ArrayNode labels = JSON.createArrayNode();
        issue.labels().forEach(label -> labels.addObject().put("name", label));
        return labels;
    }

    private ObjectNode repository() {
        ObjectNode repository = JSON.createObjectNode()
                .put("full_name", REPOSITORY)
                .put("archived", false)
                .put("has_issues", !issuesDisabled);
        repository.putObject("permissions").put("push", mayPush).put("pull", true);
        return repository;
    }

    private Answer create(JsonNode body) {
        if (!creationLimit.acquire().isZero()) {
            return error(
                    403, "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.");
        }
        String title = body.path("title").asText();
        if (title.isBlank() || title.length() > MAX_TITLE) {
            ObjectNode refusal = JSON.createObjectNode().put("message", "Validation Failed");
            refusal.putArray("errors")
                    .addObject()
                    .put("resource", "Issue")
                    .put("field", "title")
                    .put("code", "invalid");
            return new Answer(422, Map.of(), refusal);
        }
        StubIssue issue = added(title, false).text(body.path("body").asText());
        if (mayPush) {
            issue.replaceLabels(body.path("labels"));
        }
        return new Answer(201, Map.of(), json(issue));
    }

    private Answer list(StubRequest request) {
        boolean byUpdate = "updated".equals(request.parameter("sort"));
        Instant since = instant(request.parameter("since"));
        String labels = Objects.requireNonNullElse(request.parameter("labels"), "");
        List<String> wanted = labels.isEmpty() ? List.of() : List.of(labels.split(","));
        String state = Objects.requireNonNullElse(request.parameter("state"), "open");
        List<StubIssue> found = sorted(byUpdate, !"asc".equals(request.parameter("direction"))).stream()
                .filter(issue -> state.equals("all") || issue.state().equals(state))
                .filter(issue -> since == null || !issue.updatedAt().isBefore(since))
                .filter(issue -> issue.hasLabels(wanted))
                .toList();
        ArrayNode page = JSON.createArrayNode();
        page(found, request).forEach(issue -> page.add(json(issue)));
        return Answer.ok(page);
    }

    private void change(StubIssue issue, JsonNode body) {
        if (body.has("title")) {
            issue.title(body.path("title").asText());
        }
        if (body.has("body")) {
            issue.text(body.path("body").asText());
        }
        if (body.has("labels") && mayPush) {
            issue.replaceLabels(body.path("labels"));
        }
        String state = body.path("state").asText(issue.state());
        if (!state.equals(issue.state())) {
            issue.state(state, isClosed(state) ? body.path("state_reason").asText("completed") : "reopened");
        }
        issue.touch(clock.instant(), isClosed(issue.state()));
    }

    private ObjectNode json(StubIssue issue) {
        ObjectNode json = JSON.createObjectNode()
                .put("number", issue.number())
                .put("node_id", "I_" + issue.number())
                .put("html_url", "https://github.example/" + REPOSITORY + "/issues/" + issue.number())
                .put("title", issue.title())
                .put("body", issue.text())
                .put("state", issue.state())
                .put("state_reason", issue.reason())
                .put("created_at", issue.createdAt().toString())
                .put("updated_at", issue.updatedAt().toString());
        Instant closedAt = issue.closedAt();
        json.put("closed_at", closedAt == null ? null : closedAt.toString());
        json.set("labels", labels(issue));
        if (issue.isPullRequest()) {
            json.putObject("pull_request").put("url", "https://github.example/pulls/" + issue.number());
        }
        return json;
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }
}

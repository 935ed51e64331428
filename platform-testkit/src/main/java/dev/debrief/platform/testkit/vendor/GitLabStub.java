package dev.debrief.platform.testkit.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Issues of a project in GitLab's REST API v4. There are only opened and closed ones; lists are consistent. What a
 * guest may not set is dropped.
 */
public final class GitLabStub extends TrackerStub {

    public static final String TOKEN = "token-of-gitlab";
    public static final String PROJECT = "acme/checkout";

    private static final String ROOT = "/api/v4/projects/" + PROJECT;
    private static final Pattern ISSUE = Pattern.compile(ROOT + "/issues/(\\d+)");
    private static final int MAX_TITLE = 255;

    private static final int GUEST = 10;
    private static final int DEVELOPER = 30;

    private volatile boolean guest;
    private volatile boolean readOnly;

    public GitLabStub(Clock clock) {
        super(clock);
    }

    /** From now on, the token belongs to a guest, who may neither set labels nor make an issue confidential later. */
    public void asGuest() {
        guest = true;
    }

    /** From now on, the scope of the token is read_api. */
    public void readOnly() {
        readOnly = true;
    }

    @Override
    boolean isAuthenticated(StubRequest request) {
        return TOKEN.equals(request.header("PRIVATE-TOKEN"));
    }

    @Override
    Answer unauthenticated() {
        return error(401, "401 Unauthorized");
    }

    @Override
    Answer limited(Duration wait) {
        String reset = Long.toString(clock.instant().plus(wait).plusSeconds(1).getEpochSecond());
        return new Answer(
                429,
                Map.of("RateLimit-Limit", "60", "RateLimit-Remaining", "0", "RateLimit-Reset", reset),
                JSON.createObjectNode().put("message", "Too many requests"));
    }

    @Override
    String newState() {
        return "opened";
    }

    @Override
    boolean isClosed(String state) {
        return state.equals("closed");
    }

    @Override
    Answer api(StubRequest request, JsonNode body) {
        if (request.path().equals(ROOT)) {
            ObjectNode project =
                    JSON.createObjectNode().put("id", 7).put("archived", false).put("issues_enabled", true);
            project.putObject("permissions").putObject("project_access").put("access_level", guest ? GUEST : DEVELOPER);
            return Answer.ok(project);
        }
        if (readOnly && !request.method().equals("GET")) {
            return new Answer(403, Map.of(), JSON.createObjectNode().put("error", "insufficient_scope"));
        }
        if (request.path().equals(ROOT + "/issues")) {
            return request.method().equals("POST") ? create(body) : list(request);
        }
        Matcher path = ISSUE.matcher(request.path());
        StubIssue issue = path.matches() ? find(path.group(1)) : null;
        if (issue == null || issue.isGone()) {
            return error(404, "404 Not found");
        }
        if (issue.isForbidden()) {
            return error(403, "403 Forbidden");
        }
        return request.method().equals("PUT") ? change(issue, body) : Answer.ok(json(issue));
    }

    private Answer create(JsonNode body) {
        String title = body.path("title").asText();
        if (title.isBlank() || title.length() > MAX_TITLE) {
            ObjectNode refusal = JSON.createObjectNode();
            refusal.putObject("message").putArray("title").add("is too long (maximum is 255 characters)");
            return new Answer(400, Map.of(), refusal);
        }
        StubIssue issue = added(title, false).text(body.path("description").asText());
        issue.replaceLabels(guest ? List.of() : labels(body.path("labels").asText()));
        issue.dueOn(day(body.path("due_date")));
        issue.confidential(body.path("confidential").asBoolean(false));
        return new Answer(201, Map.of(), json(issue));
    }

    private Answer list(StubRequest request) {
        boolean byUpdate = "updated_at".equals(request.parameter("order_by"));
        Instant updatedAfter = instant(request.parameter("updated_after"));
        Instant createdAfter = instant(request.parameter("created_after"));
        String labels = request.parameter("labels");
        List<String> wanted = labels == null ? List.of() : labels(labels);
        List<StubIssue> found = sorted(byUpdate, !"asc".equals(request.parameter("sort"))).stream()
                .filter(issue -> updatedAfter == null || !issue.updatedAt().isBefore(updatedAfter))
                .filter(issue -> createdAfter == null || !issue.createdAt().isBefore(createdAfter))
                .filter(issue -> issue.hasLabels(wanted))
                .toList();
        ArrayNode page = JSON.createArrayNode();
        page(found, request).forEach(issue -> page.add(json(issue)));
        return Answer.ok(page);
    }

    private Answer change(StubIssue issue, JsonNode body) {
        if (body.path("title").asText().length() > MAX_TITLE) {
            return error(400, "title is too long");
        }
        if (body.has("title")) {
            issue.title(body.path("title").asText());
        }
        if (body.has("due_date")) {
            issue.dueOn(day(body.path("due_date")));
        }
        if (body.has("description")) {
            issue.text(body.path("description").asText());
        }
        if (!guest) {
            issue.labels().addAll(labels(body.path("add_labels").asText()));
            issue.labels().removeAll(labels(body.path("remove_labels").asText()));
            issue.confidential(body.path("confidential").asBoolean(issue.isConfidential()));
        }
        switch (body.path("state_event").asText()) {
            case "close" -> issue.state("closed", null);
            case "reopen" -> issue.state("opened", null);
            default -> {}
        }
        issue.touch(clock.instant(), isClosed(issue.state()));
        return Answer.ok(json(issue));
    }

    private static ObjectNode json(StubIssue issue) {
        ObjectNode json = JSON.createObjectNode()
                .put("id", 300 + issue.number())
                .put("iid", issue.number())
                .put("web_url", "https://gitlab.example/" + PROJECT + "/-/issues/" + issue.number())
                .put("title", issue.title())
                .put("description", issue.text())
                .put("state", issue.state())
                .put("due_date", issue.dueOn())
                .put("confidential", issue.isConfidential())
                .put("created_at", issue.createdAt().toString())
                .put("updated_at", issue.updatedAt().toString());
        Instant closedAt = issue.closedAt();
        json.put("closed_at", closedAt == null ? null : closedAt.toString());
        json.set("labels", issue.labelsAsTexts());
        return json;
    }

    private static List<String> labels(String names) {
        return Arrays.stream(names.split(",")).filter(name -> !name.isBlank()).toList();
    }

    private static @Nullable String day(JsonNode value) {
        return value.asText("").isEmpty() || value.isNull() ? null : value.asText();
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }
}

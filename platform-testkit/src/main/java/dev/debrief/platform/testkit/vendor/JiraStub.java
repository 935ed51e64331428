package dev.debrief.platform.testkit.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Issues of a project in Jira, Cloud or Data Center. A search has pages, and does not find what was changed a moment
 * ago; a status changes by transitions only; fields that are wrong, and a query about a project that the token may not
 * see, are answered 400.
 */
public final class JiraStub extends TrackerStub {

    public static final String USER = "debrief@example.com";
    public static final String TOKEN = "token-of-jira";
    public static final String PROJECT = "PAY";

    private static final Pattern ISSUE = Pattern.compile("/issue/" + PROJECT + "-(\\d+)(/transitions)?");
    private static final Map<String, String> STATUSES = Map.of("11", "new", "21", "indeterminate", "31", "done");
    private static final int MAX_SUMMARY = 255;
    private static final String TOKEN_OF_PAGE = "page-";

    private final boolean cloud;
    private final JiraIssueJson json;
    private final Set<String> unreachable = ConcurrentHashMap.newKeySet();
    private final Set<String> lacking = ConcurrentHashMap.newKeySet();
    private volatile int maxResults;
    private volatile boolean known = true;
    private volatile Duration searchLag = Duration.ZERO;
    private volatile boolean dueDates = true;
    private volatile boolean resolutions = true;

    private JiraStub(Clock clock, boolean cloud) {
        super(clock);
        this.cloud = cloud;
        this.json = new JiraIssueJson(PROJECT, cloud);
        this.maxResults = cloud ? 5000 : 1000;
    }

    public static JiraStub cloud(Clock clock) {
        return new JiraStub(clock, true);
    }

    public static JiraStub dataCenter(Clock clock) {
        return new JiraStub(clock, false);
    }

    /** From now on, changes appear in searches after this time. */
    public JiraStub lagging(Duration lag) {
        searchLag = lag;
        return this;
    }

    /** From now on, a search returns at most so many issues with one response, whatever is requested. */
    public void pagesOf(int issues) {
        maxResults = issues;
    }

    /** Whether the token may see the project. */
    public void know(boolean visible) {
        known = visible;
    }

    /** From now on, the user of the token lacks a permission, such as {@code TRANSITION_ISSUES}. */
    public void withoutPermission(String permission) {
        lacking.add(permission);
    }

    /** From now on, no transition leads into a category of statuses. */
    public void withoutTransitionInto(String category) {
        unreachable.add(category);
    }

    /** From now on, issues have no due date on their screens. */
    public void withoutDueDates() {
        dueDates = false;
    }

    /** From now on, transitions set no resolution. */
    public void withoutResolutions() {
        resolutions = false;
    }

    @Override
    boolean isAuthenticated(StubRequest request) {
        String credentials = Base64.getEncoder().encodeToString((USER + ":" + TOKEN).getBytes(StandardCharsets.UTF_8));
        return (cloud ? "Basic " + credentials : "Bearer " + TOKEN).equals(request.header("Authorization"));
    }

    @Override
    Answer unauthenticated() {
        return new Answer(401, Map.of(), JSON.createObjectNode());
    }

    @Override
    Answer limited(Duration wait) {
        Map<String, String> headers = cloud
                ? Map.of(
                        "X-RateLimit-Reset",
                        clock.instant().plus(wait).plusSeconds(1).toString(),
                        "RateLimit-Reason",
                        "jira-burst-based")
                : Map.of("Retry-After", seconds(wait));
        return new Answer(429, headers, JSON.createObjectNode());
    }

    @Override
    String newState() {
        return "new";
    }

    @Override
    boolean isClosed(String state) {
        return state.equals("done");
    }

    @Override
    Answer api(StubRequest request, JsonNode body) {
        String version = cloud ? "/rest/api/3" : "/rest/api/2";
        String path = request.path().startsWith(version) ? request.path().substring(version.length()) : "";
        return switch (path) {
            case "/issue" -> create(body);
            case "/project/" + PROJECT -> known ? Answer.ok(project()) : missing();
            case "/mypermissions" -> Answer.ok(permissions(request));
            case "/search/jql" -> cloud ? search(body) : missing();
            case "/search" -> cloud ? missing() : search(body);
            default -> issue(request, path, body);
        };
    }

    private static Answer missing() {
        return refused(404, "", "Issue does not exist or you do not have permission to see it.");
    }

    private static ObjectNode project() {
        ObjectNode project = JSON.createObjectNode().put("key", PROJECT);
        ArrayNode types = project.putArray("issueTypes");
        types.addObject().put("name", "Task").put("subtask", false);
        types.addObject().put("name", "Subtask").put("subtask", true);
        return project;
    }

    private ObjectNode permissions(StubRequest request) {
        ObjectNode answer = JSON.createObjectNode();
        ObjectNode permissions = answer.putObject("permissions");
        for (String permission :
                Objects.requireNonNullElse(request.parameter("permissions"), "").split(",")) {
            permissions
                    .putObject(permission)
                    .put("key", permission)
                    .put("havePermission", !lacking.contains(permission));
        }
        return answer;
    }

    private Answer issue(StubRequest request, String path, JsonNode body) {
        Matcher parts = ISSUE.matcher(path);
        StubIssue issue = parts.matches() ? find(parts.group(1)) : null;
        if (issue == null || issue.isGone() || !known) {
            return missing();
        }
        if (issue.isForbidden()) {
            return refused(403, "", "You do not have permission to use this issue.");
        }
        if (parts.group(2) != null) {
            return request.method().equals("POST") ? transition(issue, body) : Answer.ok(transitions());
        }
        if (request.method().equals("PUT")) {
            return change(issue, body);
        }
        String fields = request.parameter("fields");
        return Answer.ok(json.of(issue, fields == null ? null : List.of(fields.split(","))));
    }

    private Answer create(JsonNode body) {
        JsonNode fields = body.path("fields");
        if (!known || !PROJECT.equals(fields.path("project").path("key").asText())) {
            return refused(400, "project", "valid project is required");
        }
        if (!"Task".equals(fields.path("issuetype").path("name").asText())) {
            return refused(400, "issuetype", "valid issue type is required");
        }
        Answer refusal = refusal(fields);
        if (refusal != null) {
            return refusal;
        }
        StubIssue issue = added(fields.path("summary").asText(), false);
        issue.text(JiraIssueJson.text(fields.path("description")));
        issue.replaceLabels(fields.path("labels"));
        issue.dueOn(day(fields.path("duedate")));
        return new Answer(201, Map.of(), JiraIssueJson.idOf(issue).put("key", json.key(issue)));
    }

    private @Nullable Answer refusal(JsonNode fields) {
        String summary = fields.path("summary").asText("x");
        if (summary.isBlank() || summary.length() > MAX_SUMMARY || summary.contains("\n")) {
            return refused(400, "summary", "Summary must be one line of at most 255 characters.");
        }
        if (fields.has("duedate") && !dueDates) {
            return refused(
                    400, "duedate", "Field 'duedate' cannot be set. It is not on the appropriate screen, or unknown.");
        }
        if (fields.has("description") && cloud != fields.path("description").isObject()) {
            return refused(400, "description", "Operation value must be an Atlassian Document (see docs)");
        }
        for (JsonNode label : fields.path("labels")) {
            if (label.asText().contains(" ")) {
                return refused(400, "labels", "The label '" + label.asText() + "' contains spaces.");
            }
        }
        return null;
    }

    private Answer change(StubIssue issue, JsonNode body) {
        Answer refusal = refusal(body.path("fields"));
        if (refusal != null) {
            return refusal;
        }
        JsonNode fields = body.path("fields");
        if (fields.has("summary")) {
            issue.title(fields.path("summary").asText());
        }
        if (fields.has("duedate")) {
            issue.dueOn(day(fields.path("duedate")));
        }
        if (fields.has("description")) {
            issue.text(JiraIssueJson.text(fields.path("description")));
        }
        for (JsonNode operation : body.path("update").path("labels")) {
            if (operation.has("add")) {
                issue.labels().add(operation.path("add").asText());
            } else {
                issue.labels().remove(operation.path("remove").asText());
            }
        }
        issue.touch(clock.instant(), isClosed(issue.state()));
        return Answer.noContent();
    }

    private ObjectNode transitions() {
        ObjectNode json = JSON.createObjectNode();
        ArrayNode offered = json.putArray("transitions");
        STATUSES.forEach((id, category) -> {
            if (!unreachable.contains(category)) {
                ObjectNode transition = offered.addObject().put("id", id).put("hasScreen", false);
                transition.putObject("to").putObject("statusCategory").put("key", category);
                ObjectNode fields = transition.putObject("fields");
                if (category.equals("done") && resolutions) {
                    ArrayNode values =
                            fields.putObject("resolution").put("required", true).putArray("allowedValues");
                    values.addObject().put("name", "Done");
                    values.addObject().put("name", "Won't Do");
                }
            }
        });
        return json;
    }

    private Answer transition(StubIssue issue, JsonNode body) {
        String category = STATUSES.get(body.path("transition").path("id").asText());
        if (category == null || unreachable.contains(category)) {
            return refused(400, "", "It seems that you have tried to perform an illegal workflow operation.");
        }
        String resolution = body.path("fields").path("resolution").path("name").asText("Done");
        issue.state(category, isClosed(category) && resolutions ? resolution : null);
        issue.touch(clock.instant(), isClosed(category));
        return Answer.noContent();
    }

    private Answer search(JsonNode body) {
        JiraQuery query = new JiraQuery(body.path("jql").asText());
        if (!known || !PROJECT.equals(query.project())) {
            return refused(400, "", "The value '" + query.project() + "' does not exist for the field 'project'.");
        }
        List<StubIssue> found = found(query);
        int start = cloud
                ? Integer.parseInt(
                        body.path("nextPageToken").asText(TOKEN_OF_PAGE + 0).substring(TOKEN_OF_PAGE.length()))
                : body.path("startAt").asInt(0);
        int end = Math.min(
                found.size(),
                start + Math.min(maxResults, body.path("maxResults").asInt(50)));
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode issues = answer.putArray("issues");
        found.subList(Math.min(start, end), end).forEach(issue -> issues.add(found(issue, body.path("fields"))));
        if (!cloud) {
            return Answer.ok(answer.put("startAt", start).put("total", found.size()));
        }
        if (end < found.size()) {
            answer.put("nextPageToken", TOKEN_OF_PAGE + end);
        }
        return Answer.ok(answer.put("isLast", end == found.size()));
    }

    private List<StubIssue> found(JiraQuery query) {
        Instant since = query.updatedSince(clock.instant());
        Instant indexed = clock.instant().minus(searchLag);
        return sorted(query.isByUpdate(), query.isDescending()).stream()
                .filter(issue -> issue.hasLabels(query.labels()))
                .filter(issue -> !issue.updatedAt().isBefore(since))
                .filter(issue -> !(query.isByUpdate() ? issue.updatedAt() : issue.createdAt()).isAfter(indexed))
                .toList();
    }

    /** In Cloud, only the id unless fields are named. */
    private ObjectNode found(StubIssue issue, JsonNode fields) {
        if (fields.isArray()) {
            List<String> names = new ArrayList<>();
            fields.forEach(name -> names.add(name.asText()));
            return json.of(issue, names);
        }
        return cloud ? JiraIssueJson.idOf(issue) : json.of(issue, null);
    }

    private static @Nullable String day(JsonNode value) {
        return value.isTextual() ? value.asText() : null;
    }

    private static Answer refused(int status, String field, String message) {
        ObjectNode body = JSON.createObjectNode();
        ArrayNode messages = body.putArray("errorMessages");
        ObjectNode errors = body.putObject("errors");
        if (field.isEmpty()) {
            messages.add(message);
        } else {
            errors.put(field, message);
        }
        return new Answer(status, Map.of(), body);
    }
}

package dev.debrief.platform.testkit.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Issues of a project in Jira, Cloud or Data Center. A search does not know what was changed a moment ago; a status
 * changes by transitions only; fields that are wrong are answered 400 with a message for each.
 */
public final class JiraStub extends TrackerStub {

    public static final String USER = "debrief@example.com";
    public static final String TOKEN = "token-of-jira";
    public static final String PROJECT = "PAY";

    private static final Pattern ISSUE = Pattern.compile("/issue/" + PROJECT + "-(\\d+)(/transitions)?");
    private static final Pattern LABEL = Pattern.compile("labels = \"([^\"]+)\"");
    private static final Pattern UPDATED = Pattern.compile("updated >= -(\\d+)m");
    private static final Map<String, String> STATUSES =
            Map.of("11", "new", "21", "indeterminate", "31", "done");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");
    private static final int MAX_SUMMARY = 255;

    private final boolean cloud;
    private final Set<String> unreachable = ConcurrentHashMap.newKeySet();
    private volatile Duration searchLag = Duration.ZERO;
    private volatile boolean dueDates = true;
    private volatile boolean resolutions = true;

    private JiraStub(Clock clock, boolean cloud) {
        super(clock);
        this.cloud = cloud;
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
        String credentials =
                Base64.getEncoder().encodeToString((USER + ":" + TOKEN).getBytes(StandardCharsets.UTF_8));
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
            case "/project/" + PROJECT -> Answer.ok(project());
            case "/mypermissions" -> Answer.ok(JSON.createObjectNode());
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

    private Answer issue(StubRequest request, String path, JsonNode body) {
        Matcher parts = ISSUE.matcher(path);
        StubIssue issue = parts.matches() ? find(parts.group(1)) : null;
        if (issue == null || issue.isGone()) {
            return missing();
        }
        if (parts.group(2) != null) {
            return request.method().equals("POST") ? transition(issue, body) : Answer.ok(transitions());
        }
        return request.method().equals("PUT") ? change(issue, body) : Answer.ok(json(issue));
    }

    private Answer create(JsonNode body) {
        JsonNode fields = body.path("fields");
        if (!PROJECT.equals(fields.path("project").path("key").asText())) {
            return refused(400, "project", "valid project is required");
        }
        if (!"Task".equals(fields.path("issuetype").path("name").asText())) {
            return refused(400, "issuetype", "valid issue type is required");
        }
        if (cloud != fields.path("description").isObject()) {
            return refused(400, "description", "Operation value must be an Atlassian Document (see docs)");
        }
        Answer refusal = refusal(fields);
        if (refusal != null) {
            return refusal;
        }
        StubIssue issue = added(fields.path("summary").asText(), false);
        JsonNode description = fields.path("description");
        issue.text(cloud ? String.join("\n", description.findValuesAsText("text")) : description.asText());
        issue.replaceLabels(fields.path("labels"));
        issue.dueOn(day(fields.path("duedate")));
        return new Answer(
                201,
                Map.of(),
                JSON.createObjectNode().put("id", "10" + issue.number()).put("key", key(issue)));
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
                    ArrayNode values = fields.putObject("resolution").put("required", true).putArray("allowedValues");
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
        String query = body.path("jql").asText();
        Matcher label = LABEL.matcher(query);
        List<String> wanted = label.find() ? List.of(label.group(1)) : List.of();
        Matcher updated = UPDATED.matcher(query);
        Instant since = updated.find()
                ? clock.instant().minus(Duration.ofMinutes(Long.parseLong(updated.group(1))))
                : Instant.MIN;
        Instant indexed = clock.instant().minus(searchLag);
        List<StubIssue> found = sorted(since.isAfter(Instant.MIN), query.endsWith("DESC")).stream()
                .filter(issue -> issue.hasLabels(wanted))
                .filter(issue -> !issue.updatedAt().isBefore(since))
                .filter(issue -> !(wanted.isEmpty() ? issue.updatedAt() : issue.createdAt()).isAfter(indexed))
                .toList();
        ObjectNode json = JSON.createObjectNode();
        ArrayNode issues = json.putArray("issues");
        found.forEach(issue -> issues.add(json(issue)));
        if (cloud) {
            json.put("isLast", true);
        } else {
            json.put("startAt", 0).put("total", found.size());
        }
        return Answer.ok(json);
    }

    private static ObjectNode json(StubIssue issue) {
        ObjectNode json = JSON.createObjectNode().put("id", "10" + issue.number()).put("key", key(issue));
        ObjectNode fields = json.putObject("fields")
                .put("summary", issue.title())
                .put("description", issue.text())
                .put("duedate", issue.dueOn())
                .put("created", text(issue.createdAt()))
                .put("updated", text(issue.updatedAt()));
        fields.putObject("status").putObject("statusCategory").put("key", issue.state());
        String resolution = issue.reason();
        if (resolution == null) {
            fields.putNull("resolution");
        } else {
            fields.putObject("resolution").put("name", resolution);
        }
        fields.set("labels", issue.labelsAsTexts());
        return json;
    }

    private static String key(StubIssue issue) {
        return PROJECT + "-" + issue.number();
    }

    /** With an offset without a colon. */
    private static String text(Instant time) {
        return TIME.format(time.atOffset(ZoneOffset.ofHours(1)));
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

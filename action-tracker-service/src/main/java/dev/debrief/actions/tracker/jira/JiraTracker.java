package dev.debrief.actions.tracker.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.actions.tracker.client.ChangedIssues;
import dev.debrief.actions.tracker.client.CreatedIssue;
import dev.debrief.actions.tracker.client.Issue;
import dev.debrief.actions.tracker.client.IssueChange;
import dev.debrief.actions.tracker.client.IssueDraft;
import dev.debrief.actions.tracker.client.IssueMark;
import dev.debrief.actions.tracker.client.IssueText;
import dev.debrief.actions.tracker.client.IssueTracker;
import dev.debrief.actions.tracker.client.IssueUpdate;
import dev.debrief.actions.tracker.client.TrackerAccess;
import dev.debrief.actions.tracker.client.TrackerKind;
import dev.debrief.actions.tracker.client.TrackerTraits;
import dev.debrief.platform.outgoing.api.ApiHttp;
import dev.debrief.platform.outgoing.api.ApiJson;
import dev.debrief.platform.outgoing.api.ApiTexts;
import dev.debrief.platform.peer.Checkup;
import dev.debrief.platform.signature.AnyOf;
import dev.debrief.platform.signature.AuthenticationScheme;
import dev.debrief.platform.signature.ReceivedMessage;
import dev.debrief.platform.signature.UrlSecret;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Jira. Its index lags in Cloud, so a new issue is looked for several times. Statuses change by transitions of a
 * workflow, which may offer none.
 */
@ApplicationScoped
class JiraTracker implements IssueTracker {

    private static final int MAX_LENGTH = 255;

    /** Without these, nothing of any issue can be synchronized. */
    private static final Set<String> INDISPENSABLE = Set.of("BROWSE_PROJECTS", "EDIT_ISSUES");

    private static final List<String> PERMISSIONS =
            List.of("BROWSE_PROJECTS", "CREATE_ISSUES", "EDIT_ISSUES", "TRANSITION_ISSUES");

    private static final TrackerTraits CLOUD =
            traits(new TrackerTraits.Lookup(4, Duration.ofSeconds(25), Duration.ofSeconds(90)), true);
    private static final TrackerTraits DATA_CENTER =
            traits(new TrackerTraits.Lookup(2, Duration.ofSeconds(20), Duration.ofSeconds(45)), false);

    private final ApiHttp http;
    private final Clock clock;

    JiraTracker(ApiHttp http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    private static TrackerTraits traits(TrackerTraits.Lookup lookup, boolean cloud) {
        return new TrackerTraits(
                JiraApi.PRODUCT,
                null,
                Pattern.compile("[A-Z][A-Z0-9_]{1,79}"),
                "the key of a project, like PAY",
                Pattern.compile("(([A-Z][A-Z0-9_]{1,79})-[1-9][0-9]{0,9})", Pattern.CASE_INSENSITIVE),
                cloud,
                true,
                lookup,
                Duration.ofMinutes(10));
    }

    @Override
    public Set<TrackerKind> kinds() {
        return Set.of(TrackerKind.JIRA_CLOUD, TrackerKind.JIRA_DATA_CENTER);
    }

    @Override
    public TrackerTraits traits(TrackerKind kind) {
        return kind == TrackerKind.JIRA_CLOUD ? CLOUD : DATA_CENTER;
    }

    @Override
    public String title(String title) {
        return ApiTexts.cut(ApiTexts.oneLine(title), MAX_LENGTH);
    }

    /** Labels have no blanks. */
    @Override
    public String label(String label) {
        return ApiTexts.cut(ApiTexts.oneLine(label).replace(' ', '-'), MAX_LENGTH);
    }

    @Override
    public CreatedIssue create(TrackerAccess access, IssueDraft draft) {
        JiraApi api = new JiraApi(http, access);
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode fields = body.putObject("fields");
        fields.putObject("project").put("key", access.project());
        fields.putObject("issuetype").put("name", access.issueType());
        fields.put("summary", draft.title());
        String text = IssueText.plain(draft);
        if (api.isCloud()) {
            fields.set("description", JiraDescription.document(text));
        } else {
            fields.put("description", text);
        }
        ArrayNode labels = fields.putArray("labels");
        draft.labels().stream().sorted().forEach(labels::add);
        LocalDate dueOn = draft.dueOn();
        if (dueOn != null) {
            fields.put("duedate", dueOn.toString());
        }
        String key = JiraIssues.key(api.send(api.call("POST", "/issue", body)));
        return new CreatedIssue(key, JiraIssues.url(access, key));
    }

    @Override
    public Issue read(TrackerAccess access, String id) {
        return JiraIssues.read(new JiraApi(http, access), access, id);
    }

    @Override
    public IssueUpdate change(TrackerAccess access, Issue issue, IssueChange change) {
        return new JiraChange(new JiraApi(http, access), access, issue, change).perform();
    }

    @Override
    public Issue mark(TrackerAccess access, Issue issue, IssueMark mark) {
        if (issue.isMarkedFor(mark.itemId())) {
            return issue;
        }
        JiraApi api = new JiraApi(http, access);
        String path = "/issue/" + issue.id();
        JsonNode description = api.send(api.call("GET", path, null).with("fields", "description"))
                .path("fields")
                .path("description");
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("fields")
                .set("description", JiraDescription.with(IssueText.plain(mark), description, api.isCloud()));
        api.send(api.call("PUT", path, body));
        return JiraIssues.read(api, access, issue.id());
    }

    @Override
    public List<Issue> find(TrackerAccess access, IssueMark mark, @Nullable Instant since) {
        JiraApi api = new JiraApi(http, access);
        String query =
                "project = \"" + access.project() + "\" AND labels = \"" + mark.label() + "\" ORDER BY created ASC";
        List<Issue> issues = new ArrayList<>();
        JiraSearch.firstPage(api, query, JiraIssues.FIELDS)
                .forEach(issue -> issues.add(JiraIssues.read(issue, access)));
        return issues;
    }

    @Override
    public ChangedIssues changedSince(TrackerAccess access, Instant since, int page) {
        return new JiraPoll(new JiraApi(http, access), clock, access, since, page).read();
    }

    @Override
    public Checkup check(TrackerAccess access) {
        JiraApi api = new JiraApi(http, access);
        JsonNode project = api.send(api.call("GET", "/project/" + access.project(), null));
        List<String> problems = new ArrayList<>();
        List<String> types = new ArrayList<>();
        for (JsonNode type : project.path("issueTypes")) {
            String name = ApiJson.text(type, "name");
            if (name != null && !type.path("subtask").asBoolean(false)) {
                types.add(name);
            }
        }
        if (types.stream().noneMatch(access.issueType()::equalsIgnoreCase)) {
            problems.add("The project has no issue type " + access.issueType() + ", only " + types + ".");
        }
        JsonNode permissions = api.send(api.call("GET", "/mypermissions", null)
                        .with("projectKey", access.project())
                        .with("permissions", String.join(",", PERMISSIONS)))
                .path("permissions");
        List<String> lacking = PERMISSIONS.stream()
                .filter(permission ->
                        !permissions.path(permission).path("havePermission").asBoolean(true))
                .toList();
        lacking.forEach(permission -> problems.add("The user of the token lacks the permission " + permission + "."));
        return new Checkup(lacking.stream().noneMatch(INDISPENSABLE::contains), problems, List.of());
    }

    /** What Data Center sends as a signature is not documented for all versions, so a secret in the URL will do. */
    @Override
    public AuthenticationScheme authentication(TrackerKind kind, List<String> secrets) {
        AuthenticationScheme signature = new JiraSignature(secrets);
        return kind == TrackerKind.JIRA_CLOUD ? signature : new AnyOf(signature, new UrlSecret(secrets));
    }

    @Override
    public @Nullable String issueOf(TrackerAccess access, ReceivedMessage message) {
        JsonNode body = ApiJson.of(message.body());
        String event = ApiJson.text(body, "webhookEvent");
        String key = ApiJson.text(body, "issue", "key");
        return event != null && event.startsWith("jira:issue_") && key != null
                ? CLOUD.issueIdIn(access.project(), key).orElse(null)
                : null;
    }
}

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
import dev.debrief.actions.tracker.client.StatusCategory;
import dev.debrief.actions.tracker.client.TrackerAccess;
import dev.debrief.actions.tracker.client.TrackerCall;
import dev.debrief.actions.tracker.client.TrackerCheckup;
import dev.debrief.actions.tracker.client.TrackerHttp;
import dev.debrief.actions.tracker.client.TrackerJson;
import dev.debrief.actions.tracker.client.TrackerKind;
import dev.debrief.actions.tracker.client.TrackerTexts;
import dev.debrief.actions.tracker.client.TrackerTraits;
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
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
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
    private static final String CANNOT_SAY =
            "Jira cannot say whether it was done: the transition sets no resolution for that, or no label is configured.";

    private static final List<String> PERMISSIONS = List.of("BROWSE_PROJECTS", "CREATE_ISSUES", "EDIT_ISSUES");

    private static final TrackerTraits CLOUD =
            traits(new TrackerTraits.Lookup(4, Duration.ofSeconds(25), Duration.ofSeconds(90)), true);
    private static final TrackerTraits DATA_CENTER =
            traits(new TrackerTraits.Lookup(2, Duration.ofSeconds(20), Duration.ofSeconds(45)), false);

    private final TrackerHttp http;
    private final Clock clock;

    JiraTracker(TrackerHttp http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    private static TrackerTraits traits(TrackerTraits.Lookup lookup, boolean cloud) {
        return new TrackerTraits(
                JiraApi.PRODUCT,
                null,
                Pattern.compile("[A-Z][A-Z0-9_]+"),
                "the key of a project, like PAY",
                Pattern.compile("([A-Z][A-Z0-9_]+-[1-9][0-9]*)", Pattern.CASE_INSENSITIVE),
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
        return TrackerTexts.cut(TrackerTexts.oneLine(title), MAX_LENGTH);
    }

    /** Labels have no blanks. */
    @Override
    public String label(String label) {
        return TrackerTexts.cut(TrackerTexts.oneLine(label).replace(' ', '-'), MAX_LENGTH);
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
        String key = TrackerJson.required(api.send(api.call("POST", "/issue", body)), "key");
        return new CreatedIssue(key, JiraIssues.url(access, key));
    }

    @Override
    public Issue read(TrackerAccess access, String id) {
        JiraApi api = new JiraApi(http, access);
        TrackerCall call = api.call("GET", "/issue/" + id, null).with("fields", String.join(",", JiraIssues.FIELDS));
        return JiraIssues.read(api.send(call), access);
    }

    /** The fields of a closed issue may not be editable, so they change while it is open. */
    @Override
    public IssueUpdate change(TrackerAccess access, Issue issue, IssueChange change) {
        JiraApi api = new JiraApi(http, access);
        StatusCategory wanted = change.status();
        if (wanted == null || wanted == issue.status()) {
            edit(api, issue, change);
            return IssueUpdate.of(issue.after(change, issue.status()));
        }
        if (JiraIssues.keyOf(wanted).equals(JiraIssues.keyOf(issue.status()))) {
            return changeWithinDone(api, access, issue, withLabels(access, issue, change, wanted, false));
        }
        JiraTransitions transitions = new JiraTransitions(api, access);
        Optional<JiraTransitions.Offer> found = transitions.find(issue, wanted);
        if (found.isEmpty()) {
            edit(api, issue, change);
            return new IssueUpdate(
                    issue.after(change, issue.status()),
                    "The workflow in Jira offers no transition into the category " + JiraIssues.keyOf(wanted)
                            + " that needs no further fields.");
        }
        JiraTransitions.Offer offer = found.get();
        IssueChange edit = withLabels(access, issue, change, wanted, offer.resolution() != null);
        if (JiraIssues.keyOf(wanted).equals(JiraIssues.keyOf(StatusCategory.DONE))) {
            edit(api, issue, edit);
            transitions.perform(issue, offer);
        } else {
            transitions.perform(issue, offer);
            edit(api, issue, edit);
        }
        return moved(access, issue, edit, wanted, offer);
    }

    private static IssueUpdate moved(
            TrackerAccess access,
            Issue issue,
            IssueChange change,
            StatusCategory wanted,
            JiraTransitions.Offer offer) {
        boolean saysSo = wanted != StatusCategory.WONT_DO
                || offer.resolution() != null
                || access.statusLabels().isWontDo(change.labelsAfter(issue.labels()));
        return saysSo
                ? IssueUpdate.of(issue.after(change, wanted))
                : new IssueUpdate(issue.after(change, StatusCategory.DONE), CANNOT_SAY);
    }

    /** Whether an issue was done is said by its resolution, which cannot be changed without a transition, or a label. */
    private IssueUpdate changeWithinDone(JiraApi api, TrackerAccess access, Issue issue, IssueChange change) {
        edit(api, issue, change);
        StatusCategory reached = read(access, issue.id()).status();
        return new IssueUpdate(issue.after(change, reached), reached == change.status() ? null : CANNOT_SAY);
    }

    /** @param resolved whether the resolution says what is wanted */
    private static IssueChange withLabels(
            TrackerAccess access, Issue issue, IssueChange change, StatusCategory wanted, boolean resolved) {
        Set<String> add = new LinkedHashSet<>(change.addLabels());
        Set<String> remove = new LinkedHashSet<>(change.removeLabels());
        if (wanted != StatusCategory.WONT_DO) {
            Set<String> labels = access.statusLabels().of(StatusCategory.WONT_DO);
            issue.labels().stream()
                    .filter(label -> labels.stream().anyMatch(label::equalsIgnoreCase))
                    .forEach(remove::add);
        } else if (!resolved) {
            add.addAll(access.statusLabels().of(StatusCategory.WONT_DO));
        }
        return change.withLabels(add, remove);
    }

    private static void edit(JiraApi api, Issue issue, IssueChange change) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode fields = body.putObject("fields");
        if (change.title() != null) {
            fields.put("summary", change.title());
        }
        IssueChange.DueDate due = change.dueDate();
        if (due != null) {
            LocalDate day = due.day();
            fields.put("duedate", day == null ? null : day.toString());
        }
        ArrayNode labels = JsonNodeFactory.instance.arrayNode();
        change.addLabels().stream().sorted().forEach(label -> labels.addObject().put("add", label));
        change.removeLabels().stream().sorted().forEach(label -> labels.addObject().put("remove", label));
        if (!labels.isEmpty()) {
            body.putObject("update").set("labels", labels);
        }
        if (!fields.isEmpty() || !labels.isEmpty()) {
            api.send(api.call("PUT", "/issue/" + issue.id(), body));
        }
    }

    @Override
    public List<Issue> find(TrackerAccess access, IssueMark mark, @Nullable Instant since) {
        JiraApi api = new JiraApi(http, access);
        String query = "project = \"" + access.project() + "\" AND labels = \"" + mark.label() + "\" ORDER BY created ASC";
        List<Issue> issues = new ArrayList<>();
        JiraSearch.firstPage(api, query, JiraIssues.FIELDS).forEach(issue -> issues.add(JiraIssues.read(issue, access)));
        return issues;
    }

    /** The query language has minutes only, and reads dates in the zone of the user; minutes before now are the same. */
    @Override
    public ChangedIssues changedSince(TrackerAccess access, Instant since, int page) {
        JiraApi api = new JiraApi(http, access);
        long minutes = Math.max(1, Duration.between(since, clock.instant()).toMinutes() + 1);
        String query = "project = \"" + access.project() + "\" AND updated >= -" + minutes + "m ORDER BY updated DESC";
        List<ChangedIssues.Changed> changed = new ArrayList<>();
        for (JsonNode issue : JiraSearch.all(api, query, List.of("updated"))) {
            Instant updatedAt = TrackerJson.requiredInstant(issue, "fields", "updated");
            changed.add(new ChangedIssues.Changed(TrackerJson.required(issue, "key"), updatedAt));
        }
        Collections.reverse(changed);
        Instant reachedAt =
                changed.isEmpty() ? null : changed.get(changed.size() - 1).updatedAt();
        return new ChangedIssues(changed, reachedAt, false);
    }

    @Override
    public TrackerCheckup check(TrackerAccess access) {
        JiraApi api = new JiraApi(http, access);
        JsonNode project = api.send(api.call("GET", "/project/" + access.project(), null));
        List<String> problems = new ArrayList<>();
        List<String> types = new ArrayList<>();
        for (JsonNode type : project.path("issueTypes")) {
            String name = TrackerJson.text(type, "name");
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
        for (String permission : PERMISSIONS) {
            JsonNode held = permissions.path(permission).path("havePermission");
            if (held.isBoolean() && !held.asBoolean()) {
                problems.add("The user of the token lacks the permission " + permission + ".");
            }
        }
        return new TrackerCheckup(problems, List.of());
    }

    /** What Data Center sends as a signature is not documented for all versions, so a secret in the URL will do. */
    @Override
    public AuthenticationScheme authentication(TrackerKind kind, List<String> secrets) {
        AuthenticationScheme signature = new JiraSignature(secrets);
        return kind == TrackerKind.JIRA_CLOUD ? signature : new AnyOf(signature, new UrlSecret(secrets));
    }

    @Override
    public @Nullable String issueOf(TrackerAccess access, ReceivedMessage message) {
        JsonNode body = TrackerJson.of(message.body());
        String event = TrackerJson.text(body, "webhookEvent");
        return event != null && event.startsWith("jira:issue_") ? TrackerJson.text(body, "issue", "key") : null;
    }
}

package dev.debrief.actions.tracker.gitlab;

import com.fasterxml.jackson.databind.JsonNode;
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
import dev.debrief.platform.outgoing.api.ApiCall;
import dev.debrief.platform.outgoing.api.ApiHttp;
import dev.debrief.platform.outgoing.api.ApiJson;
import dev.debrief.platform.outgoing.api.ApiTexts;
import dev.debrief.platform.peer.Checkup;
import dev.debrief.platform.signature.AuthenticationScheme;
import dev.debrief.platform.signature.ReceivedMessage;
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
 * GitLab issues. There are only open and closed ones: labels say that somebody works on one, or that it was not done.
 */
@ApplicationScoped
class GitLabTracker implements IssueTracker {

    private static final int MAX_LENGTH = 255;
    private static final int PAGE_SIZE = 100;
    private static final int MAX_PAGES = 10;

    /** A reporter may set labels. */
    private static final int REPORTER = 20;

    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private static final TrackerTraits TRAITS = new TrackerTraits(
            GitLabApi.PRODUCT,
            "https://gitlab.com",
            Pattern.compile("[1-9][0-9]{0,18}|[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)+"),
            "the id of a project, or a path like acme/checkout",
            Pattern.compile("#?([1-9][0-9]{0,9})"),
            false,
            true,
            new TrackerTraits.Lookup(2, Duration.ofSeconds(20), Duration.ofSeconds(45)),
            Duration.ofMinutes(1));

    private final ApiHttp http;
    private final Clock clock;

    GitLabTracker(ApiHttp http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    @Override
    public Set<TrackerKind> kinds() {
        return Set.of(TrackerKind.GITLAB);
    }

    @Override
    public TrackerTraits traits(TrackerKind kind) {
        return TRAITS;
    }

    @Override
    public String title(String title) {
        return ApiTexts.cut(ApiTexts.oneLine(title), MAX_LENGTH);
    }

    /** Labels are sent in one text, separated by commas. */
    @Override
    public String label(String label) {
        return ApiTexts.cut(ApiTexts.oneLine(label.replace(',', '-')), MAX_LENGTH);
    }

    @Override
    public CreatedIssue create(TrackerAccess access, IssueDraft draft) {
        ObjectNode body = object().put("title", draft.title())
                .put("description", IssueText.markdown(draft, false))
                .put("labels", GitLabChange.joined(draft.labels()));
        LocalDate dueOn = draft.dueOn();
        if (dueOn != null) {
            body.put("due_date", dueOn.toString());
        }
        if (draft.confidential()) {
            body.put("confidential", true);
        }
        GitLabApi api = new GitLabApi(http, access);
        JsonNode created = api.send(api.call("POST", "/issues", body));
        return new CreatedIssue(GitLabIssues.number(created), GitLabIssues.page(created));
    }

    @Override
    public Issue read(TrackerAccess access, String id) {
        GitLabApi api = new GitLabApi(http, access);
        return GitLabIssues.read(api.send(api.call("GET", "/issues/" + id, null)), access.statusLabels());
    }

    @Override
    public IssueUpdate change(TrackerAccess access, Issue issue, IssueChange change) {
        return new GitLabChange(new GitLabApi(http, access), access.statusLabels(), change).perform(issue);
    }

    @Override
    public Issue mark(TrackerAccess access, Issue issue, IssueMark mark) {
        if (issue.isMarkedFor(mark.itemId())) {
            return issue;
        }
        GitLabApi api = new GitLabApi(http, access);
        String path = "/issues/" + issue.id();
        String text = GitLabIssues.text(api.send(api.call("GET", path, null)));
        ObjectNode body = object().put("description", IssueText.marked(text, mark));
        return GitLabIssues.read(api.send(api.call("PUT", path, body)), access.statusLabels());
    }

    @Override
    public List<Issue> find(TrackerAccess access, IssueMark mark, @Nullable Instant since) {
        GitLabApi api = new GitLabApi(http, access);
        List<Issue> found = issues(
                access,
                api.send(list(api)
                        .with("labels", mark.label())
                        .with("order_by", "created_at")
                        .with("sort", "asc")));
        return !found.isEmpty() || since == null ? found : findByText(access, mark, since);
    }

    /** Labels are dropped without a word if the token belongs to a guest. */
    private List<Issue> findByText(TrackerAccess access, IssueMark mark, Instant since) {
        GitLabApi api = new GitLabApi(http, access);
        for (int page = 1; page <= MAX_PAGES; page++) {
            JsonNode created = api.send(list(api)
                    .with("created_after", since.minus(CLOCK_SKEW).toString())
                    .with("order_by", "created_at")
                    .with("sort", "desc")
                    .with("page", Integer.toString(page)));
            List<Issue> found = issues(access, created).stream()
                    .filter(issue -> issue.isMarkedFor(mark.itemId()))
                    .toList();
            if (!found.isEmpty() || created.size() < PAGE_SIZE) {
                return found;
            }
        }
        return List.of();
    }

    private static ApiCall list(GitLabApi api) {
        return api.call("GET", "/issues", null)
                .with("state", "all")
                .with("scope", "all")
                .with("per_page", Integer.toString(PAGE_SIZE));
    }

    private static List<Issue> issues(TrackerAccess access, JsonNode list) {
        List<Issue> issues = new ArrayList<>();
        list.forEach(one -> issues.add(GitLabIssues.read(one, access.statusLabels())));
        return issues;
    }

    @Override
    public ChangedIssues changedSince(TrackerAccess access, Instant since, int page) {
        GitLabApi api = new GitLabApi(http, access);
        JsonNode list = api.send(list(api)
                .with("updated_after", since.toString())
                .with("order_by", "updated_at")
                .with("sort", "asc")
                .with("page", Integer.toString(page)));
        List<ChangedIssues.Changed> changed = new ArrayList<>();
        Instant reachedAt = null;
        for (JsonNode one : list) {
            reachedAt = ApiJson.requiredInstant(one, "updated_at");
            changed.add(new ChangedIssues.Changed(GitLabIssues.number(one), reachedAt));
        }
        return new ChangedIssues(changed, reachedAt, list.size() >= PAGE_SIZE);
    }

    @Override
    public Checkup check(TrackerAccess access) {
        GitLabApi api = new GitLabApi(http, access);
        JsonNode project = api.send(api.call("GET", "", null));
        List<String> problems = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        if (project.path("archived").asBoolean(false)) {
            problems.add("The project is archived, so its issues cannot be changed.");
        }
        if (!project.path("issues_enabled").asBoolean(true)
                || "disabled".equals(ApiJson.text(project, "issues_access_level"))) {
            problems.add("Issues are disabled in the settings of the project.");
        }
        JsonNode permissions = project.path("permissions");
        int level = Math.max(
                permissions.path("project_access").path("access_level").asInt(0),
                permissions.path("group_access").path("access_level").asInt(0));
        if (permissions.isObject() && level < REPORTER) {
            warnings.add("The token belongs to a guest, so GitLab drops labels without an error: work in progress,"
                    + " dropped work and labels of action items are not shown there.");
        }
        return Checkup.of(problems, warnings);
    }

    @Override
    public AuthenticationScheme authentication(TrackerKind kind, List<String> secrets) {
        return GitLabSecrets.scheme(secrets, clock);
    }

    @Override
    public @Nullable String issueOf(TrackerAccess access, ReceivedMessage message) {
        JsonNode body = ApiJson.of(message.body());
        boolean ofProject = access.project().equals(ApiJson.text(body, "project", "id"))
                || access.project().equalsIgnoreCase(ApiJson.text(body, "project", "path_with_namespace"));
        return ofProject && "issue".equals(ApiJson.text(body, "object_kind"))
                ? ApiJson.text(body, "object_attributes", "iid")
                : null;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}

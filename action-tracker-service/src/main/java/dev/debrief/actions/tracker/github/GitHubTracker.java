package dev.debrief.actions.tracker.github;

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
import dev.debrief.platform.outgoing.api.ApiHttp;
import dev.debrief.platform.outgoing.api.ApiJson;
import dev.debrief.platform.outgoing.api.ApiRefusedException;
import dev.debrief.platform.outgoing.api.ApiRefusedException.Fault;
import dev.debrief.platform.outgoing.api.ApiTexts;
import dev.debrief.platform.peer.Checkup;
import dev.debrief.platform.signature.AuthenticationScheme;
import dev.debrief.platform.signature.HexSignature;
import dev.debrief.platform.signature.ReceivedMessage;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * GitHub Issues. There are only open and closed issues, without due dates: a label says that somebody works on an
 * issue, and its text when it is due. Lists are consistent, and contain pull requests. Webhooks that fail are never
 * repeated.
 */
@ApplicationScoped
class GitHubTracker implements IssueTracker {

    private static final int MAX_TITLE = 256;
    private static final int MAX_LABEL = 50;
    private static final int PAGE_SIZE = 100;

    /** Issues without labels are only looked for among those that are about as new as the request. */
    private static final int MAX_PAGES = 10;

    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private static final TrackerTraits TRAITS = new TrackerTraits(
            GitHubApi.PRODUCT,
            "https://api.github.com",
            Pattern.compile("[A-Za-z0-9._-]+/[A-Za-z0-9._-]+"),
            "a repository like acme/checkout",
            Pattern.compile("#?([1-9][0-9]{0,9})"),
            false,
            false,
            new TrackerTraits.Lookup(2, Duration.ofSeconds(20), Duration.ofSeconds(45)),
            Duration.ofMinutes(1));

    private final ApiHttp http;

    GitHubTracker(ApiHttp http) {
        this.http = http;
    }

    @Override
    public Set<TrackerKind> kinds() {
        return Set.of(TrackerKind.GITHUB);
    }

    @Override
    public TrackerTraits traits(TrackerKind kind) {
        return TRAITS;
    }

    @Override
    public String title(String title) {
        return ApiTexts.cut(ApiTexts.oneLine(title), MAX_TITLE);
    }

    @Override
    public String label(String label) {
        return ApiTexts.cut(ApiTexts.oneLine(label), MAX_LABEL);
    }

    @Override
    public CreatedIssue create(TrackerAccess access, IssueDraft draft) {
        ObjectNode body = object().put("title", draft.title()).put("body", IssueText.markdown(draft, true));
        body.set("labels", GitHubChange.array(draft.labels()));
        GitHubApi api = new GitHubApi(http, access);
        JsonNode created = api.send(api.call("POST", "/issues", body));
        return new CreatedIssue(GitHubIssues.number(created), GitHubIssues.page(created));
    }

    @Override
    public Issue read(TrackerAccess access, String id) {
        GitHubApi api = new GitHubApi(http, access);
        JsonNode issue = api.send(api.call("GET", "/issues/" + id, null));
        if (GitHubIssues.isPullRequest(issue)) {
            throw new ApiRefusedException(Fault.GONE, "#" + id + " is a pull request, not an issue.");
        }
        return GitHubIssues.read(issue, access.statusLabels());
    }

    @Override
    public IssueUpdate change(TrackerAccess access, Issue issue, IssueChange change) {
        return new GitHubChange(new GitHubApi(http, access), access.statusLabels(), issue, change).perform();
    }

    @Override
    public Issue mark(TrackerAccess access, Issue issue, IssueMark mark) {
        if (issue.isMarkedFor(mark.itemId())) {
            return issue;
        }
        GitHubApi api = new GitHubApi(http, access);
        String path = "/issues/" + issue.id();
        String text = GitHubIssues.text(api.send(api.call("GET", path, null)));
        ObjectNode body = object().put("body", IssueText.marked(text, mark));
        return GitHubIssues.read(api.send(api.call("PATCH", path, body)), access.statusLabels());
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    @Override
    public List<Issue> find(TrackerAccess access, IssueMark mark, @Nullable Instant since) {
        GitHubApi api = new GitHubApi(http, access);
        JsonNode marked = api.send(api.call("GET", "/issues", null)
                .with("state", "all")
                .with("labels", mark.label())
                .with("sort", "created")
                .with("direction", "asc")
                .with("per_page", Integer.toString(PAGE_SIZE)));
        List<Issue> found = issues(access, marked);
        return !found.isEmpty() || since == null ? found : findByText(access, mark, since);
    }

    /** Labels are dropped without a word if the token may not push. */
    private List<Issue> findByText(TrackerAccess access, IssueMark mark, Instant since) {
        GitHubApi api = new GitHubApi(http, access);
        for (int page = 1; page <= MAX_PAGES; page++) {
            JsonNode created = api.send(api.call("GET", "/issues", null)
                    .with("state", "all")
                    .with("since", text(since.minus(CLOCK_SKEW)))
                    .with("sort", "created")
                    .with("direction", "desc")
                    .with("per_page", Integer.toString(PAGE_SIZE))
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

    private static List<Issue> issues(TrackerAccess access, JsonNode list) {
        List<Issue> issues = new ArrayList<>();
        for (JsonNode one : list) {
            if (!GitHubIssues.isPullRequest(one)) {
                issues.add(GitHubIssues.read(one, access.statusLabels()));
            }
        }
        return issues;
    }

    @Override
    public ChangedIssues changedSince(TrackerAccess access, Instant since, int page) {
        GitHubApi api = new GitHubApi(http, access);
        JsonNode list = api.send(api.call("GET", "/issues", null)
                .with("state", "all")
                .with("since", text(since))
                .with("sort", "updated")
                .with("direction", "asc")
                .with("per_page", Integer.toString(PAGE_SIZE))
                .with("page", Integer.toString(page)));
        List<ChangedIssues.Changed> changed = new ArrayList<>();
        Instant reachedAt = null;
        for (JsonNode one : list) {
            reachedAt = ApiJson.requiredInstant(one, "updated_at");
            if (!GitHubIssues.isPullRequest(one)) {
                changed.add(new ChangedIssues.Changed(GitHubIssues.number(one), reachedAt));
            }
        }
        return new ChangedIssues(changed, reachedAt, list.size() >= PAGE_SIZE);
    }

    @Override
    public Checkup check(TrackerAccess access) {
        GitHubApi api = new GitHubApi(http, access);
        JsonNode repository = api.send(api.call("GET", "", null));
        List<String> problems = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        if (repository.path("archived").asBoolean(false)) {
            problems.add("The repository is archived, so its issues cannot be changed.");
        }
        if (!repository.path("has_issues").asBoolean(true)) {
            problems.add("Issues are disabled in the settings of the repository.");
        }
        JsonNode permissions = repository.path("permissions");
        if (permissions.isObject()
                && !permissions.path("push").asBoolean(false)
                && !permissions.path("triage").asBoolean(false)) {
            warnings.add("The token may not set labels: GitHub drops them without an error, so work in progress and"
                    + " labels of action items are not shown there.");
        }
        return Checkup.of(problems, warnings);
    }

    @Override
    public AuthenticationScheme authentication(TrackerKind kind, List<String> secrets) {
        return HexSignature.gitHub(secrets);
    }

    @Override
    public @Nullable String issueOf(TrackerAccess access, ReceivedMessage message) {
        String event = message.headers().firstValue("X-GitHub-Event").orElse("");
        JsonNode body = ApiJson.of(message.body());
        String repository = ApiJson.text(body, "repository", "full_name");
        return event.equals("issues") && access.project().equalsIgnoreCase(repository)
                ? ApiJson.text(body, "issue", "number")
                : null;
    }

    private static String text(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}

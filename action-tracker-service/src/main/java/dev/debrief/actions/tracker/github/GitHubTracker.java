package dev.debrief.actions.tracker.github;

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
import dev.debrief.actions.tracker.client.TrackerRefusedException;
import dev.debrief.actions.tracker.client.TrackerRefusedException.Fault;
import dev.debrief.actions.tracker.client.TrackerTexts;
import dev.debrief.actions.tracker.client.TrackerTraits;
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
 * GitHub Issues. There are only open and closed issues, without due dates: a label says that somebody works on an issue,
 * and its text when it is due. Lists are consistent, and contain pull requests. Webhooks that fail are never repeated.
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

    private final TrackerHttp http;

    GitHubTracker(TrackerHttp http) {
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
        return TrackerTexts.cut(TrackerTexts.oneLine(title), MAX_TITLE);
    }

    @Override
    public String label(String label) {
        return TrackerTexts.cut(TrackerTexts.oneLine(label), MAX_LABEL);
    }

    @Override
    public CreatedIssue create(TrackerAccess access, IssueDraft draft) {
        ObjectNode body = object().put("title", draft.title()).put("body", IssueText.markdown(draft, true));
        body.set("labels", array(draft.labels()));
        GitHubApi api = new GitHubApi(http, access);
        JsonNode created = api.send(api.call("POST", "/issues", body));
        return new CreatedIssue(TrackerJson.required(created, "number"), TrackerJson.required(created, "html_url"));
    }

    @Override
    public Issue read(TrackerAccess access, String id) {
        GitHubApi api = new GitHubApi(http, access);
        JsonNode issue = api.send(api.call("GET", "/issues/" + id, null));
        if (GitHubIssues.isPullRequest(issue)) {
            throw new TrackerRefusedException(Fault.GONE, "#" + id + " is a pull request, not an issue.");
        }
        return GitHubIssues.read(issue, access.statusLabels());
    }

    /** A reason is ignored unless the state changes, so an issue that is closed for another reason is reopened first. */
    @Override
    public IssueUpdate change(TrackerAccess access, Issue issue, IssueChange change) {
        GitHubApi api = new GitHubApi(http, access);
        boolean isClosed = isClosed(issue.status());
        StatusCategory wanted = change.status();
        if (wanted != null && isClosed && isClosed(wanted) && wanted != issue.status()) {
            api.send(patch(api, issue, object().put("state", "open")));
            isClosed = false;
        }
        ObjectNode body = object();
        if (change.title() != null) {
            body.put("title", change.title());
        }
        IssueChange.DueDate due = change.dueDate();
        if (due != null) {
            body.put("body", IssueText.withDueOn(issue.text(), due.day()));
        }
        if (wanted != null && isClosed(wanted) != isClosed) {
            body.put("state", isClosed(wanted) ? "closed" : "open");
            if (isClosed(wanted)) {
                body.put("state_reason", wanted == StatusCategory.DONE ? "completed" : "not_planned");
            }
        }
        Set<String> labels = labels(access, issue, change);
        if (!labels.equals(issue.labels())) {
            body.set("labels", array(labels));
        }
        JsonNode after = api.send(
                body.isEmpty() ? api.call("GET", "/issues/" + issue.id(), null) : patch(api, issue, body));
        return IssueUpdate.of(GitHubIssues.read(after, access.statusLabels()));
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static Set<String> labels(TrackerAccess access, Issue issue, IssueChange change) {
        Set<String> labels = change.labelsAfter(issue.labels());
        StatusCategory wanted = change.status();
        if (wanted != null) {
            labels.removeAll(access.statusLabels().ofOthers(wanted, labels));
            if (wanted == StatusCategory.IN_PROGRESS) {
                labels.addAll(access.statusLabels().of(wanted));
            }
        }
        return labels;
    }

    private static boolean isClosed(StatusCategory status) {
        return status == StatusCategory.DONE || status == StatusCategory.WONT_DO;
    }

    private static TrackerCall patch(GitHubApi api, Issue issue, ObjectNode body) {
        return api.call("PATCH", "/issues/" + issue.id(), body);
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
                    .filter(issue -> mark.itemId().equals(issue.markedFor()))
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
            reachedAt = TrackerJson.requiredInstant(one, "updated_at");
            if (!GitHubIssues.isPullRequest(one)) {
                changed.add(new ChangedIssues.Changed(TrackerJson.required(one, "number"), reachedAt));
            }
        }
        return new ChangedIssues(changed, reachedAt, list.size() >= PAGE_SIZE);
    }

    @Override
    public TrackerCheckup check(TrackerAccess access) {
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
        return new TrackerCheckup(problems, warnings);
    }

    @Override
    public AuthenticationScheme authentication(TrackerKind kind, List<String> secrets) {
        return HexSignature.gitHub(secrets);
    }

    @Override
    public @Nullable String issueOf(TrackerAccess access, ReceivedMessage message) {
        String event = message.headers().firstValue("X-GitHub-Event").orElse("");
        JsonNode body = TrackerJson.of(message.body());
        String repository = TrackerJson.text(body, "repository", "full_name");
        return event.equals("issues") && access.project().equalsIgnoreCase(repository)
                ? TrackerJson.text(body, "issue", "number")
                : null;
    }

    private static String text(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static ArrayNode array(Set<String> texts) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        texts.stream().sorted().forEach(array::add);
        return array;
    }
}

package dev.debrief.actions.tracker.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.actions.tracker.client.Issue;
import dev.debrief.actions.tracker.client.IssueChange;
import dev.debrief.actions.tracker.client.IssueText;
import dev.debrief.actions.tracker.client.IssueUpdate;
import dev.debrief.actions.tracker.client.StatusCategory;
import dev.debrief.actions.tracker.client.StatusLabels;
import dev.debrief.platform.outgoing.api.ApiCall;
import dev.debrief.platform.outgoing.api.ApiRefusedException;
import dev.debrief.platform.outgoing.api.ApiRefusedException.Fault;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A change of an issue: its fields with one request, its labels one by one, because a list would replace those that
 * others have set meanwhile. After each request, the issue has the status of before or the one that is wanted.
 */
final class GitHubChange {

    private static final String CANNOT_SAY =
            "GitHub gives an issue that is closed no other reason, and no label can say it: close it there again.";

    private final GitHubApi api;
    private final StatusLabels statusLabels;
    private final Issue issue;
    private final IssueChange change;

    GitHubChange(GitHubApi api, StatusLabels statusLabels, Issue issue, IssueChange change) {
        this.api = api;
        this.statusLabels = statusLabels;
        this.issue = issue;
        this.change = change;
    }

    IssueUpdate perform() {
        Set<String> add = labelsToAdd();
        List<String> remove = labelsToRemove();
        List<String> early = remove.stream().filter(this::isWithoutMeaning).toList();
        early.forEach(this::removeLabel);
        ObjectNode fields = fields();
        JsonNode after = fields.isEmpty() ? null : api.send(api.call("PATCH", path(), fields));
        addLabels(add);
        remove.stream().filter(label -> !early.contains(label)).forEach(this::removeLabel);
        boolean sameLabels = add.isEmpty() && remove.isEmpty();
        Issue reached = after == null && sameLabels ? issue : read(after == null || !sameLabels ? get() : after);
        return IssueUpdate.of(reached, refusal(reached)).withoutConfidentiality(GitHubApi.PRODUCT, change);
    }

    private Set<String> labelsToAdd() {
        Set<String> add = new LinkedHashSet<>(change.addLabels());
        StatusCategory wanted = change.status();
        if (wanted != null && isSaidByLabel(wanted)) {
            add.addAll(statusLabels.of(wanted));
        }
        add.removeIf(label -> isIn(issue.labels(), label));
        return add;
    }

    /** An issue that is closed already cannot get another reason. */
    private boolean isSaidByLabel(StatusCategory wanted) {
        return wanted == StatusCategory.IN_PROGRESS
                || (wanted == StatusCategory.WONT_DO && issue.status() == StatusCategory.DONE);
    }

    private List<String> labelsToRemove() {
        StatusCategory wanted = change.status();
        Set<String> ofOthers = wanted == null ? Set.of() : statusLabels.ofOthers(wanted, issue.labels());
        return issue.labels().stream()
                .filter(label -> ofOthers.contains(label)
                        || (isIn(change.removeLabels(), label) && !isIn(change.addLabels(), label)))
                .sorted()
                .toList();
    }

    /** That an issue was not done means nothing before it is closed, and would be wrong for a moment afterwards. */
    private boolean isWithoutMeaning(String label) {
        return !isClosed(issue.status()) && isIn(statusLabels.of(StatusCategory.WONT_DO), label);
    }

    private ObjectNode fields() {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        if (change.title() != null) {
            fields.put("title", change.title());
        }
        IssueChange.DueDate due = change.dueDate();
        if (due != null) {
            // Read right before, because it is replaced as a whole.
            String text = GitHubIssues.text(get());
            String dated = IssueText.withDueOn(text, due.mark(), due.day());
            if (!dated.equals(text)) {
                fields.put("body", dated);
            }
        }
        StatusCategory wanted = change.status();
        if (wanted != null && isClosed(wanted) != isClosed(issue.status())) {
            fields.put("state", isClosed(wanted) ? "closed" : "open");
            if (isClosed(wanted)) {
                fields.put("state_reason", wanted == StatusCategory.DONE ? "completed" : "not_planned");
            }
        }
        return fields;
    }

    private void addLabels(Set<String> labels) {
        if (!labels.isEmpty()) {
            ObjectNode body = JsonNodeFactory.instance.objectNode();
            body.set("labels", array(labels));
            attempt(api.call("POST", path() + "/labels", body));
        }
    }

    private void removeLabel(String label) {
        attempt(api.call("DELETE", path() + "/labels/" + ApiCall.encoded(label), null));
    }

    /** Labels that the token may not set are left out, as GitHub does with those of a new issue. */
    private void attempt(ApiCall call) {
        try {
            api.send(call);
        } catch (ApiRefusedException refused) {
            if (refused.fault() != Fault.FORBIDDEN && refused.fault() != Fault.NOT_FOUND) {
                throw refused;
            }
        }
    }

    private @Nullable String refusal(Issue reached) {
        StatusCategory wanted = change.status();
        boolean closedOtherwise =
                wanted != null && isClosed(wanted) && isClosed(reached.status()) && wanted != reached.status();
        return closedOtherwise ? CANNOT_SAY : null;
    }

    private JsonNode get() {
        return api.send(api.call("GET", path(), null));
    }

    private Issue read(JsonNode json) {
        return GitHubIssues.read(json, statusLabels);
    }

    private String path() {
        return "/issues/" + issue.id();
    }

    private static boolean isClosed(StatusCategory status) {
        return status == StatusCategory.DONE || status == StatusCategory.WONT_DO;
    }

    private static boolean isIn(Collection<String> labels, String label) {
        return labels.stream().anyMatch(label::equalsIgnoreCase);
    }

    static ArrayNode array(Collection<String> texts) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        texts.stream().sorted().forEach(array::add);
        return array;
    }
}

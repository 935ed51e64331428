package dev.debrief.actions.tracker.gitlab;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.actions.tracker.client.Issue;
import dev.debrief.actions.tracker.client.IssueChange;
import dev.debrief.actions.tracker.client.IssueUpdate;
import dev.debrief.actions.tracker.client.StatusCategory;
import dev.debrief.actions.tracker.client.StatusLabels;
import dev.debrief.platform.outgoing.api.ApiRefusedException;
import dev.debrief.platform.outgoing.api.ApiRefusedException.Fault;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** A change of an issue: whether it is confidential with the first request, everything else with the second one. */
final class GitLabChange {

    private final GitLabApi api;
    private final StatusLabels statusLabels;
    private final IssueChange change;

    GitLabChange(GitLabApi api, StatusLabels statusLabels, IssueChange change) {
        this.api = api;
        this.statusLabels = statusLabels;
        this.change = change;
    }

    IssueUpdate perform(Issue before) {
        Issue issue = withConfidentiality(before);
        ObjectNode body = body(issue);
        return IssueUpdate.of(body.isEmpty() ? issue : put(issue, body));
    }

    /** GitLab ignores this without a word if the token may not do it. */
    private Issue withConfidentiality(Issue issue) {
        Boolean wanted = change.confidential();
        if (wanted == null || wanted.equals(issue.confidential())) {
            return issue;
        }
        Issue after = put(issue, object().put("confidential", wanted));
        if (wanted && !wanted.equals(after.confidential())) {
            throw new ApiRefusedException(
                    Fault.FORBIDDEN,
                    "GitLab does not make the issue confidential: the token needs the role Reporter. Nothing was sent.");
        }
        return after;
    }

    private ObjectNode body(Issue issue) {
        ObjectNode body = object();
        if (change.title() != null) {
            body.put("title", change.title());
        }
        IssueChange.DueDate due = change.dueDate();
        if (due != null) {
            LocalDate day = due.day();
            body.put("due_date", day == null ? "" : day.toString());
        }
        Set<String> add = new LinkedHashSet<>(change.addLabels());
        Set<String> remove = new LinkedHashSet<>(change.removeLabels());
        StatusCategory wanted = change.status();
        if (wanted != null) {
            add.addAll(statusLabels.of(wanted));
            remove.addAll(statusLabels.ofOthers(wanted, issue.labels()));
            if (isClosed(wanted) != isClosed(issue.status())) {
                body.put("state_event", isClosed(wanted) ? "close" : "reopen");
            }
        }
        add.removeAll(issue.labels());
        putUnlessEmpty(body, "add_labels", add);
        putUnlessEmpty(body, "remove_labels", remove);
        return body;
    }

    private Issue put(Issue issue, ObjectNode body) {
        return GitLabIssues.read(api.send(api.call("PUT", "/issues/" + issue.id(), body)), statusLabels);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static void putUnlessEmpty(ObjectNode body, String member, Collection<String> labels) {
        if (!labels.isEmpty()) {
            body.put(member, joined(labels));
        }
    }

    private static boolean isClosed(StatusCategory status) {
        return status == StatusCategory.DONE || status == StatusCategory.WONT_DO;
    }

    static String joined(Collection<String> labels) {
        return String.join(",", labels.stream().sorted().toList());
    }
}

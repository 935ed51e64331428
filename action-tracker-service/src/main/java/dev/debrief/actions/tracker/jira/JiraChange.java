package dev.debrief.actions.tracker.jira;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.actions.tracker.client.Issue;
import dev.debrief.actions.tracker.client.IssueChange;
import dev.debrief.actions.tracker.client.IssueUpdate;
import dev.debrief.actions.tracker.client.StatusCategory;
import dev.debrief.actions.tracker.client.TrackerAccess;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** A change of an issue. The fields of a closed issue may not be editable, so they change while it is open. */
final class JiraChange {

    private static final String CANNOT_SAY =
            "Jira cannot say whether it was done: the transition sets no resolution for that, or no label is configured.";

    private final JiraApi api;
    private final TrackerAccess access;
    private final Issue issue;
    private final IssueChange change;

    JiraChange(JiraApi api, TrackerAccess access, Issue issue, IssueChange change) {
        this.api = api;
        this.access = access;
        this.issue = issue;
        this.change = change;
    }

    IssueUpdate perform() {
        StatusCategory wanted = change.status();
        IssueUpdate update = wanted == null || wanted == issue.status() ? withoutStatus() : withStatus(wanted);
        return update.withoutConfidentiality(JiraApi.PRODUCT, change);
    }

    private IssueUpdate withoutStatus() {
        edit(change);
        return IssueUpdate.of(issue.after(change, issue.status()));
    }

    private IssueUpdate withStatus(StatusCategory wanted) {
        if (JiraIssues.keyOf(wanted).equals(JiraIssues.keyOf(issue.status()))) {
            return withinDone(withLabels(wanted, false));
        }
        JiraTransitions transitions = new JiraTransitions(api, access);
        Optional<JiraTransitions.Offer> found = transitions.find(issue, wanted);
        if (found.isEmpty()) {
            edit(change);
            return IssueUpdate.of(
                    issue.after(change, issue.status()),
                    "The workflow in Jira offers no transition into the category " + JiraIssues.keyOf(wanted)
                            + " that needs no further fields.");
        }
        JiraTransitions.Offer offer = found.get();
        IssueChange edit = withLabels(wanted, offer.resolution() != null);
        if (JiraIssues.keyOf(wanted).equals(JiraIssues.keyOf(StatusCategory.DONE))) {
            edit(edit);
            transitions.perform(issue, offer);
        } else {
            transitions.perform(issue, offer);
            edit(edit);
        }
        return moved(edit, wanted, offer);
    }

    private IssueUpdate moved(IssueChange edited, StatusCategory wanted, JiraTransitions.Offer offer) {
        boolean saysSo = wanted != StatusCategory.WONT_DO
                || offer.resolution() != null
                || access.statusLabels().isWontDo(edited.labelsAfter(issue.labels()));
        return saysSo
                ? IssueUpdate.of(issue.after(edited, wanted))
                : IssueUpdate.of(issue.after(edited, StatusCategory.DONE), CANNOT_SAY);
    }

    /**
     * Whether an issue was done is said by its resolution, which cannot be changed without a transition, or a label.
     */
    private IssueUpdate withinDone(IssueChange edited) {
        edit(edited);
        StatusCategory reached = JiraIssues.read(api, access, issue.id()).status();
        return IssueUpdate.of(issue.after(edited, reached), reached == edited.status() ? null : CANNOT_SAY);
    }

    /** @param resolved whether the resolution says what is wanted */
    private IssueChange withLabels(StatusCategory wanted, boolean resolved) {
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

    private void edit(IssueChange edited) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode fields = body.putObject("fields");
        if (edited.title() != null) {
            fields.put("summary", edited.title());
        }
        IssueChange.DueDate due = edited.dueDate();
        if (due != null) {
            LocalDate day = due.day();
            fields.put("duedate", day == null ? null : day.toString());
        }
        ArrayNode labels = JsonNodeFactory.instance.arrayNode();
        edited.addLabels().stream().sorted().forEach(label -> labels.addObject().put("add", label));
        edited.removeLabels().stream()
                .sorted()
                .forEach(label -> labels.addObject().put("remove", label));
        if (!labels.isEmpty()) {
            body.putObject("update").set("labels", labels);
        }
        if (!fields.isEmpty() || !labels.isEmpty()) {
            api.send(api.call("PUT", "/issue/" + issue.id(), body));
        }
    }
}

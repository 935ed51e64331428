package dev.debrief.actions.tracker.gitlab;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.actions.tracker.client.Issue;
import dev.debrief.actions.tracker.client.StatusCategory;
import dev.debrief.actions.tracker.client.StatusLabels;
import dev.debrief.actions.tracker.client.TrackerJson;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/** Issues as GitLab writes them. */
final class GitLabIssues {

    private GitLabIssues() {}

    static Issue read(JsonNode issue, StatusLabels statusLabels) {
        Set<String> labels = new LinkedHashSet<>();
        for (JsonNode label : issue.path("labels")) {
            String name = label.isTextual() ? TrackerJson.text(label) : TrackerJson.text(label, "name");
            if (name != null) {
                labels.add(name);
            }
        }
        boolean closed = "closed".equals(TrackerJson.text(issue, "state"));
        return new Issue(
                TrackerJson.required(issue, "iid"),
                TrackerJson.required(issue, "web_url"),
                TrackerJson.required(issue, "title"),
                status(closed, labels, statusLabels),
                TrackerJson.day(issue, "due_date"),
                labels,
                Objects.requireNonNullElse(TrackerJson.text(issue, "description"), ""),
                TrackerJson.requiredInstant(issue, "created_at"),
                TrackerJson.requiredInstant(issue, "updated_at"),
                closed ? TrackerJson.instant(issue, "closed_at") : null);
    }

    private static StatusCategory status(boolean closed, Set<String> labels, StatusLabels statusLabels) {
        if (closed) {
            return statusLabels.isWontDo(labels) ? StatusCategory.WONT_DO : StatusCategory.DONE;
        }
        return statusLabels.isInProgress(labels) ? StatusCategory.IN_PROGRESS : StatusCategory.TODO;
    }
}

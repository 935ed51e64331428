package dev.debrief.actions.tracker.gitlab;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.actions.tracker.client.Issue;
import dev.debrief.actions.tracker.client.StatusCategory;
import dev.debrief.actions.tracker.client.StatusLabels;
import dev.debrief.actions.tracker.client.http.TrackerJson;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** Issues as GitLab writes them. */
final class GitLabIssues {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,9}");

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
                number(issue),
                page(issue),
                TrackerJson.required(issue, "title"),
                status(closed, labels, statusLabels),
                TrackerJson.day(issue, "due_date"),
                labels,
                text(issue),
                TrackerJson.requiredInstant(issue, "created_at"),
                TrackerJson.requiredInstant(issue, "updated_at"),
                closed ? TrackerJson.instant(issue, "closed_at") : null,
                issue.path("confidential").asBoolean(false));
    }

    static String number(JsonNode issue) {
        return TrackerJson.matching(NUMBER, issue, "iid");
    }

    /** The URL for people. */
    static String page(JsonNode issue) {
        return TrackerJson.page(issue, "web_url");
    }

    static String text(JsonNode issue) {
        return Objects.requireNonNullElse(TrackerJson.text(issue, "description"), "");
    }

    private static StatusCategory status(boolean closed, Set<String> labels, StatusLabels statusLabels) {
        if (closed) {
            return statusLabels.isWontDo(labels) ? StatusCategory.WONT_DO : StatusCategory.DONE;
        }
        return statusLabels.isInProgress(labels) ? StatusCategory.IN_PROGRESS : StatusCategory.TODO;
    }
}

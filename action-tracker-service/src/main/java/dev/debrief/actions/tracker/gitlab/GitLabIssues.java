package dev.debrief.actions.tracker.gitlab;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.actions.tracker.client.Issue;
import dev.debrief.actions.tracker.client.StatusCategory;
import dev.debrief.actions.tracker.client.StatusLabels;
import dev.debrief.platform.outgoing.api.ApiJson;
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
            String name = label.isTextual() ? ApiJson.text(label) : ApiJson.text(label, "name");
            if (name != null) {
                labels.add(name);
            }
        }
        boolean closed = "closed".equals(ApiJson.text(issue, "state"));
        return new Issue(
                number(issue),
                page(issue),
                ApiJson.required(issue, "title"),
                status(closed, labels, statusLabels),
                ApiJson.day(issue, "due_date"),
                labels,
                text(issue),
                ApiJson.requiredInstant(issue, "created_at"),
                ApiJson.requiredInstant(issue, "updated_at"),
                closed ? ApiJson.instant(issue, "closed_at") : null,
                issue.path("confidential").asBoolean(false));
    }

    static String number(JsonNode issue) {
        return ApiJson.matching(NUMBER, issue, "iid");
    }

    /** The URL for people. */
    static String page(JsonNode issue) {
        return ApiJson.page(issue, "web_url");
    }

    static String text(JsonNode issue) {
        return Objects.requireNonNullElse(ApiJson.text(issue, "description"), "");
    }

    private static StatusCategory status(boolean closed, Set<String> labels, StatusLabels statusLabels) {
        if (closed) {
            return statusLabels.isWontDo(labels) ? StatusCategory.WONT_DO : StatusCategory.DONE;
        }
        return statusLabels.isInProgress(labels) ? StatusCategory.IN_PROGRESS : StatusCategory.TODO;
    }
}

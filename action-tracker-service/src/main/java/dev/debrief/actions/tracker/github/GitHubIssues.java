package dev.debrief.actions.tracker.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.actions.tracker.client.Issue;
import dev.debrief.actions.tracker.client.IssueText;
import dev.debrief.actions.tracker.client.StatusCategory;
import dev.debrief.actions.tracker.client.StatusLabels;
import dev.debrief.actions.tracker.client.TrackerJson;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Issues as GitHub writes them. */
final class GitHubIssues {

    private static final Set<String> NOT_DONE = Set.of("not_planned", "duplicate");

    private GitHubIssues() {}

    static boolean isPullRequest(JsonNode issue) {
        return issue.has("pull_request");
    }

    static Issue read(JsonNode issue, StatusLabels statusLabels) {
        Set<String> labels = new LinkedHashSet<>();
        for (JsonNode label : issue.path("labels")) {
            String name = label.isTextual() ? TrackerJson.text(label) : TrackerJson.text(label, "name");
            if (name != null) {
                labels.add(name);
            }
        }
        String body = Objects.requireNonNullElse(TrackerJson.text(issue, "body"), "");
        return new Issue(
                TrackerJson.required(issue, "number"),
                TrackerJson.required(issue, "html_url"),
                TrackerJson.required(issue, "title"),
                status(issue, labels, statusLabels),
                IssueText.dueOn(body),
                labels,
                body,
                TrackerJson.requiredInstant(issue, "created_at"),
                TrackerJson.requiredInstant(issue, "updated_at"),
                closedAt(issue));
    }

    static boolean isClosed(JsonNode issue) {
        return "closed".equals(TrackerJson.text(issue, "state"));
    }

    private static StatusCategory status(JsonNode issue, Set<String> labels, StatusLabels statusLabels) {
        String reason = Objects.requireNonNullElse(TrackerJson.text(issue, "state_reason"), "");
        if (isClosed(issue)) {
            return NOT_DONE.contains(reason) ? StatusCategory.WONT_DO : StatusCategory.DONE;
        }
        return statusLabels.isInProgress(labels) || reason.equals("reopened")
                ? StatusCategory.IN_PROGRESS
                : StatusCategory.TODO;
    }

    private static @Nullable Instant closedAt(JsonNode issue) {
        return isClosed(issue) ? TrackerJson.instant(issue, "closed_at") : null;
    }
}

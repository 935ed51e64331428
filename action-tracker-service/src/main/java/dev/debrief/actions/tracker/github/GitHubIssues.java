package dev.debrief.actions.tracker.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.actions.tracker.client.Issue;
import dev.debrief.actions.tracker.client.IssueText;
import dev.debrief.actions.tracker.client.StatusCategory;
import dev.debrief.actions.tracker.client.StatusLabels;
import dev.debrief.platform.outgoing.api.ApiJson;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Issues as GitHub writes them. */
final class GitHubIssues {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,9}");
    private static final Set<String> NOT_DONE = Set.of("not_planned", "duplicate");

    private GitHubIssues() {}

    static boolean isPullRequest(JsonNode issue) {
        return issue.has("pull_request");
    }

    static Issue read(JsonNode issue, StatusLabels statusLabels) {
        Set<String> labels = new LinkedHashSet<>();
        for (JsonNode label : issue.path("labels")) {
            String name = label.isTextual() ? ApiJson.text(label) : ApiJson.text(label, "name");
            if (name != null) {
                labels.add(name);
            }
        }
        String text = text(issue);
        return new Issue(
                number(issue),
                page(issue),
                ApiJson.required(issue, "title"),
                status(issue, labels, statusLabels),
                IssueText.dueOn(text),
                labels,
                text,
                ApiJson.requiredInstant(issue, "created_at"),
                ApiJson.requiredInstant(issue, "updated_at"),
                statusChangedAt(issue, labels, statusLabels),
                null);
    }

    static String number(JsonNode issue) {
        return ApiJson.matching(NUMBER, issue, "number");
    }

    /** The URL for people. */
    static String page(JsonNode issue) {
        return ApiJson.page(issue, "html_url");
    }

    static String text(JsonNode issue) {
        return Objects.requireNonNullElse(ApiJson.text(issue, "body"), "");
    }

    static boolean isClosed(JsonNode issue) {
        return "closed".equals(ApiJson.text(issue, "state"));
    }

    /** The reason of an issue that is closed does not change, so a label can say that it was not done. */
    private static StatusCategory status(JsonNode issue, Set<String> labels, StatusLabels statusLabels) {
        String reason = Objects.requireNonNullElse(ApiJson.text(issue, "state_reason"), "");
        if (isClosed(issue)) {
            boolean notDone = NOT_DONE.contains(reason) || statusLabels.isWontDo(labels);
            return notDone ? StatusCategory.WONT_DO : StatusCategory.DONE;
        }
        return statusLabels.isInProgress(labels) || reason.equals("reopened")
                ? StatusCategory.IN_PROGRESS
                : StatusCategory.TODO;
    }

    /** When it was closed, unless a label has changed the status since then. */
    private static @Nullable Instant statusChangedAt(JsonNode issue, Set<String> labels, StatusLabels statusLabels) {
        return isClosed(issue) && !statusLabels.isWontDo(labels) ? ApiJson.instant(issue, "closed_at") : null;
    }
}

package dev.debrief.actions.tracker.jira;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.actions.tracker.client.Issue;
import dev.debrief.actions.tracker.client.StatusCategory;
import dev.debrief.actions.tracker.client.TrackerAccess;
import dev.debrief.platform.outgoing.api.ApiJson;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Issues as Jira writes them. A status counts by its category, because every project has other names for it. */
final class JiraIssues {

    static final List<String> FIELDS = List.of(
            "summary",
            "status",
            "resolution",
            "duedate",
            "labels",
            "description",
            "created",
            "updated",
            "statuscategorychangedate");

    /** Of any project: an issue that was moved has a key of its new project. */
    private static final Pattern KEY = Pattern.compile("[A-Z][A-Z0-9_]{1,79}-[1-9][0-9]{0,9}");

    private JiraIssues() {}

    static Issue read(JiraApi api, TrackerAccess access, String id) {
        return read(api.send(api.call("GET", "/issue/" + id, null).with("fields", String.join(",", FIELDS))), access);
    }

    static String key(JsonNode issue) {
        return ApiJson.matching(KEY, issue, "key");
    }

    static Issue read(JsonNode issue, TrackerAccess access) {
        JsonNode fields = issue.path("fields");
        String key = key(issue);
        Set<String> labels = new LinkedHashSet<>();
        for (JsonNode label : fields.path("labels")) {
            String name = ApiJson.text(label);
            if (name != null) {
                labels.add(name);
            }
        }
        return new Issue(
                key,
                url(access, key),
                ApiJson.required(fields, "summary"),
                status(fields, labels, access),
                ApiJson.day(fields, "duedate"),
                labels,
                JiraDescription.text(fields.path("description")),
                ApiJson.requiredInstant(fields, "created"),
                ApiJson.requiredInstant(fields, "updated"),
                ApiJson.instant(fields, "statuscategorychangedate"),
                null);
    }

    static String url(TrackerAccess access, String key) {
        return access.baseUrl() + "/browse/" + key;
    }

    private static StatusCategory status(JsonNode fields, Set<String> labels, TrackerAccess access) {
        StatusCategory category = category(ApiJson.text(fields, "status", "statusCategory", "key"));
        boolean wontDo = access.isWontDo(ApiJson.text(fields, "resolution", "name"))
                || access.statusLabels().isWontDo(labels);
        return category == StatusCategory.DONE && wontDo ? StatusCategory.WONT_DO : category;
    }

    private static StatusCategory category(@Nullable String key) {
        return switch (Objects.requireNonNullElse(key, "")) {
            case "indeterminate" -> StatusCategory.IN_PROGRESS;
            case "done" -> StatusCategory.DONE;
            default -> StatusCategory.TODO;
        };
    }

    /** The key of a category of statuses. */
    static String keyOf(StatusCategory category) {
        return switch (category) {
            case TODO -> "new";
            case IN_PROGRESS -> "indeterminate";
            case DONE, WONT_DO -> "done";
        };
    }
}

package dev.debrief.actions.tracker.jira;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.actions.tracker.client.ChangedIssues;
import dev.debrief.actions.tracker.client.IssueTracker;
import dev.debrief.actions.tracker.client.TrackerAccess;
import dev.debrief.platform.outgoing.api.ApiJson;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lists the issues of a project that have changed, oldest first. The query language has minutes only, and reads dates
 * in the zone of the user, so a query begins some minutes before now, and what changed before the wanted time is left
 * out.
 */
final class JiraPoll {

    /** The next poll continues where this one stops. */
    private static final Duration BUDGET = Duration.ofSeconds(30);

    private final JiraApi api;
    private final Clock clock;
    private final String query;
    private final Instant since;
    private final Map<String, Instant> changed = new LinkedHashMap<>();
    private int skip;

    /** @param page how many full lists, and one, there are up to the wanted one */
    JiraPoll(JiraApi api, Clock clock, TrackerAccess access, Instant since, int page) {
        this.api = api;
        this.clock = clock;
        this.since = since;
        this.skip = (page - 1) * IssueTracker.MAX_CHANGED;
        long minutes = Math.max(1, Duration.between(since, clock.instant()).toMinutes() + 1);
        this.query = "project = \"" + access.project() + "\" AND updated >= -" + minutes + "m ORDER BY updated ASC";
    }

    ChangedIssues read() {
        Instant end = clock.instant().plus(BUDGET);
        String next = null;
        boolean complete;
        do {
            JiraSearch.Page page = JiraSearch.page(api, query, List.of("updated"), IssueTracker.MAX_CHANGED, next);
            next = page.next();
            complete = takeAll(page.issues()) && next == null;
        } while (!complete && !isFull() && clock.instant().isBefore(end));
        List<ChangedIssues.Changed> issues = new ArrayList<>();
        changed.forEach((key, updatedAt) -> issues.add(new ChangedIssues.Changed(key, updatedAt)));
        return new ChangedIssues(issues, reachedAt(issues), !complete && !issues.isEmpty());
    }

    /** Returns whether there was room for all. */
    private boolean takeAll(List<JsonNode> issues) {
        for (JsonNode issue : issues) {
            Instant updatedAt = ApiJson.requiredInstant(issue, "fields", "updated");
            if (updatedAt.isBefore(since)) {
                continue;
            }
            if (skip > 0) {
                skip--;
            } else if (isFull()) {
                return false;
            } else {
                changed.put(ApiJson.required(issue, "key"), updatedAt);
            }
        }
        return true;
    }

    private boolean isFull() {
        return changed.size() >= IssueTracker.MAX_CHANGED;
    }

    private static @Nullable Instant reachedAt(List<ChangedIssues.Changed> issues) {
        return issues.isEmpty() ? null : issues.get(issues.size() - 1).updatedAt();
    }
}

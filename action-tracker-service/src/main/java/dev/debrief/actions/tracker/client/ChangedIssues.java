package dev.debrief.actions.tracker.client;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of issues that were changed, those first that were changed first.
 *
 * @param reachedAt the last change on the page, also of what is no issue; null for an empty page
 * @param more whether there may be another page
 */
public record ChangedIssues(List<Changed> issues, @Nullable Instant reachedAt, boolean more) {

    /** An issue and its last change. */
    public record Changed(String id, Instant updatedAt) {}

    public ChangedIssues {
        issues = List.copyOf(issues);
    }
}

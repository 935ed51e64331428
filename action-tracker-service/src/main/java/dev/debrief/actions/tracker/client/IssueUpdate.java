package dev.debrief.actions.tracker.client;

import org.jspecify.annotations.Nullable;

/**
 * The result of a change.
 *
 * @param issue as it is afterwards
 * @param statusRefusal why the status could not be changed, as a sentence for people; null if it could
 */
public record IssueUpdate(Issue issue, @Nullable String statusRefusal) {

    public static IssueUpdate of(Issue issue) {
        return new IssueUpdate(issue, null);
    }
}

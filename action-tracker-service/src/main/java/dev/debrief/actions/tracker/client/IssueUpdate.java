package dev.debrief.actions.tracker.client;

import org.jspecify.annotations.Nullable;

/**
 * The result of a change. What could not be done is said in sentences for people.
 *
 * @param issue as it is afterwards
 * @param statusRefusal why the status could not be changed; null if it could
 * @param note what else could not be done; null if all was
 */
public record IssueUpdate(
        Issue issue,
        @Nullable String statusRefusal,
        @Nullable String note) {

    public static IssueUpdate of(Issue issue) {
        return new IssueUpdate(issue, null, null);
    }

    /** @param statusRefusal null if the status could be changed */
    public static IssueUpdate of(Issue issue, @Nullable String statusRefusal) {
        return new IssueUpdate(issue, statusRefusal, null);
    }

    /** The same of a product without confidential issues. Notes it if the issue is to be one. */
    public IssueUpdate withoutConfidentiality(String product, IssueChange change) {
        return change.isToBeConfidential() ? noting(product + " has no confidential issues.") : this;
    }

    /** The same with one more note. */
    public IssueUpdate noting(String more) {
        return new IssueUpdate(issue, statusRefusal, note == null ? more : note + " " + more);
    }
}

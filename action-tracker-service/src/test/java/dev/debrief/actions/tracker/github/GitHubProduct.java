package dev.debrief.actions.tracker.github;

import dev.debrief.actions.tracker.client.IssueTracker;
import dev.debrief.actions.tracker.client.http.TrackerHttp;

/** Makes the product available to tests of other packages. */
public final class GitHubProduct {

    private GitHubProduct() {}

    public static IssueTracker of(TrackerHttp http) {
        return new GitHubTracker(http);
    }
}

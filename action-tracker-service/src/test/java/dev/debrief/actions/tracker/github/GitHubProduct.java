package dev.debrief.actions.tracker.github;

import dev.debrief.actions.tracker.client.IssueTracker;
import dev.debrief.platform.outgoing.api.ApiHttp;

/** Makes the product available to tests of other packages. */
public final class GitHubProduct {

    private GitHubProduct() {}

    public static IssueTracker of(ApiHttp http) {
        return new GitHubTracker(http);
    }
}
